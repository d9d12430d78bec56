# The weekday printed with it tells the order of 3/4/2025

report A, Tribune of Ohio
  3/5/2025 9:40 a.m. ET

  CALDER — Parcelo closed its warehouse in Calder on Tuesday, 3/4/2025.

expect
  published A: 2025-03-05
  day 2025-03-04 "closed its warehouse"
