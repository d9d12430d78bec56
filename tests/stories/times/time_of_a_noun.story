# "Monday's meeting" dates the meeting and not the sentence

report A, Calder Times, 2025-07-10
  CALDER — Parcelo closed its warehouse in Calder after Monday's meeting of the council.

expect
  no day 2025-07-07 "closed its warehouse"
