# "Warsaw said" is the Polish government

report A, Baltic Post, 2024-02-20
  Warsaw said on Monday that four patrol boats will sail through the strait of Orn.

report B, Orlen Times, 2024-02-20
  Four patrol boats will pass through the strait of Orn, the Polish foreign ministry said.

expect
  claim A "four patrol boats": 1 party, party "Polish government"
