# A question tells nothing

report A, Talbot Herald, 2025-05-06
  TALBOT FALLS — Was the footbridge over the Ona River ever inspected? The council discussed whether the footbridge
  over the Ona River had been repaired in 2023. The footbridge was closed on Monday, engineer Carla Reyes said.

expect
  no claim "Was the footbridge"
  no claim "had been repaired in 2023"
  claim "The footbridge was closed": said by "Carla Reyes"
