# What should happen is no step of the story

report A, Calder Times, 2025-07-08
  CALDER — Parcelo should close its warehouse in Calder on Friday, lawyer Bo Lind said.

expect
  no day 2025-07-11
