# A state agency is its government's voice

report A, Baltic Post, 2024-02-20
  China will send four patrol boats to the strait of Orn, China's foreign ministry said on Monday.

report B, Warta Daily, 2024-02-20
  Xinhua said on Monday that China will send four patrol boats to the strait of Orn.

expect
  claim A "will send four patrol boats": 1 party, party "Chinese government"
