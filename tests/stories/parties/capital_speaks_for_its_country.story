# "Oslo" and the Norwegian prime minister are one government

report A, Baltic Post, 2024-02-20
  Norway will send four patrol boats to the strait of Orn, Norwegian Prime Minister Lars Vik said on Monday.

report B, Warta Daily, 2024-02-20
  Norway's defence ministry said on Monday that Norway will send four patrol boats to the strait of Orn.

expect
  claim A "will send four patrol boats": 1 party, party "Norwegian government"
