# What somebody told the outlet itself is first-hand

report A, The Plain Herald, 2025-05-06
  TALBOT FALLS — The footbridge at Talbot Falls had been unsafe for two years, engineer Carla Reyes told The Plain
  Herald.

expect
  claim "had been unsafe": because "first-hand: told the outlet"
