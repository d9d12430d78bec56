# Analysts are unnamed, though nobody asked for it

report A, Market Daily, 2025-06-03
  LONDON — Oil will rise above 90 crowns by August, analysts said.

expect
  claim "Oil will rise": anonymous, said by "analysts, unnamed"
