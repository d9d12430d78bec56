# A body named many sentences before is not the spokesman's

report A, Baltic Post, 2024-02-20
  OSLO — Journalists waited on Monday at Norway's Foreign Ministry. It rained. The street was closed. Cars were towed
  away. A band played. Spokesman Arne Vold said that four patrol boats will sail through the strait of Orn in May.

expect
  claim A "four patrol boats": party "Arne Vold", not party "Norwegian government"
