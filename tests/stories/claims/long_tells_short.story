# What a longer sentence tells is not told again

report A, Calder Times, 2025-07-08
  Parcelo to close Calder warehouse

  CALDER — Parcelo will close its warehouse in Calder in March and move 212 jobs to Corran, director Rita Vale said.

report B, Union Voice, 2025-07-08
  CALDER — Parcelo will close its warehouse in Calder in March and move 212 jobs to Corran, director Rita Vale said.

expect
  claim A "close its warehouse": single-origin, in A B
