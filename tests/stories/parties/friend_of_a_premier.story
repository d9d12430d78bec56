# A friend of the premier does not speak for the government

report A, Baltic Post, 2024-02-20
  OSLO — Norwegian Prime Minister Lars Vik listened. Four patrol boats will sail through the strait of Orn, said Rosa
  Lind, a friend of Lars Vik.

expect
  claim "Four patrol boats": not party "Norwegian government"
