# What may come is possible

report A, Calder Times, 2025-07-08
  CALDER — Parcelo may close its warehouse in Calder on Friday.

expect
  day 2025-07-11 "may close its warehouse": possible
