# Two fires in the same words, half a year apart, are two stories

report A, Calder Times, 2025-01-08
  CALDER — A fire destroyed a bakery at Elm Street on Monday, and six people were hurt.

report B, Union Voice, 2025-07-09
  CALDER — A fire damaged a shop at Elm Street on Monday, and four people were hurt.

expect
  two stories A, B
