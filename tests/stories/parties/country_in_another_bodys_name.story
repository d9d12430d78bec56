# A country in a body's own name does not make it that country's government

report A, Baltic Post, 2024-02-20
  Four patrol boats will sail through the strait of Orn, said Rosa Lind, director of the Norway Seafarers Foundation.

expect
  claim "Four patrol boats": not party "Norwegian government"
