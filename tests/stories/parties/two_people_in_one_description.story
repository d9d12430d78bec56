# Words that name two people describe neither alone

report A, Baltic Post, 2024-02-20
  OSLO — Four patrol boats will sail through the strait of Orn in May, shipowner Ada Roe said after a dinner with the
  prime minister of Norway, Lars Vik, and Poland's Jan Kos.

expect
  claim A "Four patrol boats": party "Ada Roe", not party "Norwegian government"
