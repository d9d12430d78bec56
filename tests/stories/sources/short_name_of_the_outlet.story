# "the Herald" in The Plain Herald is no relay

report A, The Plain Herald, 2025-05-06
  TALBOT FALLS — The footbridge at Talbot Falls had been unsafe for two years, engineer Carla Reyes told the Herald.

expect
  claim "had been unsafe": said by "Carla Reyes", not via "Herald"
