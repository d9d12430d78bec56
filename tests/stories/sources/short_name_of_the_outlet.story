# "the Times" in the Orlen Times is no relay

report A, Orlen Times, 2025-05-06
  TALBOT FALLS — The footbridge at Talbot Falls had been unsafe for two years, engineer Carla Reyes told the Times in
  an interview.

expect
  claim "had been unsafe": said by "Carla Reyes", not via "Times"
