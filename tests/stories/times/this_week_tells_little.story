# "this week" is no day of what has happened

report A, Calder Times, 2025-07-10
  CALDER — Parcelo closed its warehouse in Calder this week.

expect
  no day "closed its warehouse"
