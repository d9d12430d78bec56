# The government of a place that is named speaks for that place alone

report A, Calder Times, 2025-07-08
  CALDER — The local government said on Monday that the ferry to Sel had lost its engine. Nobody was hurt.

report B, Union Voice, 2025-07-08
  CALDER — The ferry to Sel lost its engine, Energy minister Joe Stark said on Monday. The harbour was closed.

expect
  claim B "The ferry to Sel lost its engine": 1 parties
  claim A "the ferry to Sel had lost its engine": party "government", 1 parties
