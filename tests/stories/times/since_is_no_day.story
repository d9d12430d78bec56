# "since Monday" is where a time begins, not when something happened

report A, Calder Times, 2025-07-08
  CALDER — Parcelo has closed its warehouse in Calder since Monday.

expect
  no day 2025-07-07
