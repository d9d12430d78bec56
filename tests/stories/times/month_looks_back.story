# "in July", told of the past in March, is last year's

report A, Calder Times, 2025-03-08
  CALDER — Parcelo closed its warehouse in Calder in July.

expect
  day 2024-07 "closed its warehouse": happened
