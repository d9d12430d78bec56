# A premier's wife does not speak for the government

report A, Baltic Post, 2024-02-20
  OSLO — Four patrol boats will sail through the strait of Orn, said Rosa Lind, the wife of Norwegian Prime Minister
  Lars Vik.

expect
  claim "Four patrol boats": not party "Norwegian government"
