# A span of days has its end

report A, Calder Times, 2025-07-10
  CALDER — Parcelo closed its warehouse in Calder on 3 July 2025. Workers occupied the warehouse in Calder from July 4
  to July 6.

expect
  day 2025-07-03 "closed its warehouse"
