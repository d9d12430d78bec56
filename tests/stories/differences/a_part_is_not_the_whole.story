# What is further, other or in all is counted apart: no difference

report A, Calder Times, 2025-07-08
  CALDER — Customs officers seized 12 crates of cigars in the harbour of Calder on Monday, the customs office said.

report B, Union Voice, 2025-07-08
  CALDER — Customs officers seized a further 30 crates of cigars in the harbour of Calder on Monday, the customs office
  said.

report C, Harbour Gazette, 2025-07-08
  CALDER — Customs officers have so far seized 70 crates of cigars in the harbour of Calder, the customs office said.

expect
  no difference number
