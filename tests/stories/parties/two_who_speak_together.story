# Two who speak together are no party beside each of them

report A, Baltic Post, 2024-02-20
  OSLO — Four patrol boats will sail through the strait of Orn, Ada Roe and Bo Lind said.

report B, Orlen Times, 2024-02-20
  OSLO — Ada Roe said that four patrol boats will pass through the strait of Orn.

expect
  claim A "Four patrol boats": 1 party, party "Ada Roe"
