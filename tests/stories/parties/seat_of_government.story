# The Kremlin speaks for the Russian government, as its ministry does

report A, Baltic Post, 2024-02-20
  The Kremlin said on Monday that Russia will send four patrol boats to the strait of Orn.

report B, Warta Daily, 2024-02-20
  Russia's defence ministry said on Monday that Russia will send four patrol boats to the strait of Orn.

expect
  claim A "will send four patrol boats": 1 party, party "Russian government"
