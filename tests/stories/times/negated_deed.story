# What did not happen is no step of the story

report A, Calder Times, 2025-07-08
  CALDER — Parcelo did not close its warehouse in Calder on Monday.

expect
  no day "did not close"
