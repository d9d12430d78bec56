# What is to come is planned

report A, Calder Times, 2025-07-08
  CALDER — Parcelo will close its warehouse in Calder on Friday.

expect
  day 2025-07-11 "will close its warehouse": planned
