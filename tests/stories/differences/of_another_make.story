# Other words before the noun count another thing, and the number of a make counts nothing

report A, Calder Times, 2025-07-08
  CALDER — Soldiers found six AK 47 rifles and four empty boats in the harbour of Calder on Monday, the army said.

report B, Union Voice, 2025-07-08
  CALDER — Soldiers found six rifles and nine burnt boats in the harbour of Calder on Monday, the army said.

expect
  no difference number
