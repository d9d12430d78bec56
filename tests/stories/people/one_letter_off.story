# A long surname with one letter off, under one given name, is one man misspelt and no difference of fact

report A, Calder Times, 2025-03-10
  CALDER — Karl Wetzler, the harbour master of Calder, closed the harbour on Sunday after the fire. Wetzler said that the
  smoke was poisonous.

report B, Union Voice, 2025-03-10
  CALDER — Harbour master Karl Welzler closed the harbour of Calder on Sunday. Karl Welzler said the smoke was poisonous.

report C, Harbour News, 2025-03-10
  CALDER — Ann Roehl and Ann Roehm sailed from the harbour before it was closed on Sunday.

expect
  one entity "Karl Wetzler", "Karl Welzler"
  two entities "Ann Roehl", "Ann Roehm"
  no difference role "Karl Wetzler", "Karl Welzler"
  no difference attribution "Karl Wetzler", "Karl Welzler"
