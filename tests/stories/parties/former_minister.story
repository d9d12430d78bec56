# Who no longer holds the office does not speak for the government

report A, Baltic Post, 2024-02-20
  OSLO — Four patrol boats will sail through the strait of Orn in May, former Norwegian foreign minister Tove Haal
  said on Monday.

report B, Warta Daily, 2024-02-20
  WARSAW — The Norwegian foreign ministry said that four patrol boats will pass through the strait of Orn in May.

expect
  claim A "Four patrol boats": corroborated, party "Norwegian government", party "Tove Haal"
