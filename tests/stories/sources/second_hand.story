# What one person says that another said is that other's word, by way of the first

report A, Gorna Herald, 2025-03-12
  GORNA — [source The mayor, Ada Roe,] [cue said] [content the general Pavel Dorn had told her that the bridge at
  Gorna was mined].

expect
  claim "was mined": said by "Pavel Dorn" via "Ada Roe"
