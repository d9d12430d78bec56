# Two counts of the same passengers differ

report A, Lagona Times, 2025-04-16
  LAGONA — Forty passengers were taken from a night train near Orlen on Monday night, police said.

report B, City Press, 2025-04-17
  ORLEN — Fifty-two passengers were taken from the night train near Orlen on Monday night, the railway union said on
  Wednesday.

expect
  difference number "Forty", "Fifty-two": about "passengers"
  day 2025-04-14 "passengers were taken"
  one story A, B
