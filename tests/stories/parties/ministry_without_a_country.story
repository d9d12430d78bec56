# A ministry and a minister without their country are one government; a party of the opposition is not

report A, Calder Times, 2025-07-08
  CALDER — The Transport Ministry said on Monday that the ferry to Sel had lost its engine. Nobody was hurt.

report B, Union Voice, 2025-07-08
  CALDER — The ferry to Sel lost its engine, a government spokesman said on Monday. The harbour was closed.

report C, Valley Telegraph, 2025-07-08
  CALDER — The ferry to Sel lost its engine on Monday, opposition leader Dana Moss said. She was on board.

expect
  claim A "the ferry to Sel had lost its engine": party "government", party "Dana Moss", 2 parties
