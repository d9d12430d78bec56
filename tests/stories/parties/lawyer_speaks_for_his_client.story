# A lawyer and his client are one party

report A, Ryburn Post, 2025-07-02
  RYBURN — Colm Dacre never took money from a builder, said his lawyer, Imran Qazi.

report B, County Mail, 2025-07-02
  RYBURN — Colm Dacre said that he never took money from a builder.

expect
  claim A "never took money": 1 party
