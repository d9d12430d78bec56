# Two governments that tell one thing are two parties

report A, Baltic Post, 2024-02-20
  OSLO — Four patrol boats will sail through the strait of Orn in May, the Norwegian foreign ministry said on Monday.

report B, Warta Daily, 2024-02-20
  WARSAW — The Polish foreign ministry said that four patrol boats will pass through the strait of Orn in May.

expect
  claim A "Four patrol boats": corroborated, party "Norwegian government", party "Polish government"
  brief "2 governments"
