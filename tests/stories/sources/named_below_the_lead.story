# Whom the lead only describes is named below

report A, Tarn Post, 2025-05-09
  TARN — Measles has come back to Tarn, the city's chief doctor said on Thursday.

  “We count 41 cases,” Dr. Ines Vogel said.

report B, Ebbe News, 2025-05-09
  EBBE — A pier that broke on Thursday had not been inspected since 2019, the harbour master said.

  “I asked for an inspector every year,” the harbour master, Finn Dahl, said.

expect
  claim A "has come back to Tarn": said by "Ines Vogel"
  claim B "had not been inspected": said by "Finn Dahl"
