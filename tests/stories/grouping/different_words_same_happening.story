# One happening in different words is one story

report A, Talbot Herald, 2025-05-06
  TALBOT FALLS — A footbridge over the Ona River at Talbot Falls collapsed on Monday night. Engineer Carla Reyes had
  warned the mayor, Thomas Ward.

report B, Plain Herald, 2025-05-06
  TALBOT FALLS — The engineer of Talbot Falls, Carla Reyes, says she warned Mayor Thomas Ward about the footbridge
  that fell into the Ona River.

expect
  one story A, B
