# Statements of one claim are one entry

report A, Calder Times, 2025-07-08
  CALDER — A yellow crane tumbled into the basin of Calder on Sunday.

report B, Union Voice, 2025-07-08
  CALDER — On Sunday a yellow crane fell into the basin of Calder, drenching bakers, a brass band and the choir of
  Corran.

expect
  one claim "A yellow crane tumbled", "a yellow crane fell"
  day 2025-07-06 "A yellow crane tumbled": with "a yellow crane fell"
