# "A spokesman" speaks for the state body that is named just before

report A, Baltic Post, 2024-02-20
  OSLO — Journalists waited on Monday at Norway's Foreign Ministry. Spokesman Arne Vold said that four patrol boats
  will sail through the strait of Orn in May.

expect
  claim A "four patrol boats": single-origin, party "Norwegian government"
