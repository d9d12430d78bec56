# Of "at least four" and "at least six" the greater is printed, and no smaller one stands beside it

report A, Calder Times, 2025-07-08
  CALDER — At least six people were killed when a truck bomb exploded at the Calder consulate on Monday night, officials said.

report B, Union Voice, 2025-07-08
  CALDER — At least four people were killed when a truck bomb exploded at the Calder consulate on Monday night, officials said.

expect
  one claim A "six people were killed", B "four people were killed"
  brief "“At least six people were killed"
  no brief "“At least four people were killed"
