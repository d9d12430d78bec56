# 05/03 is the fifth of March where the same page prints 17/03; what was updated then was published before

report A, Calder Courier
  Published: 05/03/2025 08:15 Updated: 17/03/2025 10:02

  CALDER — Parcelo closed its warehouse in Calder on Tuesday.

expect
  published A: 2025-03-05
  day 2025-03-04 "closed its warehouse"
