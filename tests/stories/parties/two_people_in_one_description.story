# Words that name two people describe neither alone

report A, Baltic Post, 2024-02-20
  OSLO — [content Four patrol boats will sail through the strait of Orn in May], [cue said] [source shipowner Ada Roe,
  a guest at the table of Norwegian Prime Minister Lars Vik and Polish President Jan Kos].

expect
  claim A "Four patrol boats": not party "Norwegian government", not party "Polish government"
