# A clause is not shown without the "if" that governs it

report A, Kestrel Post, 2025-03-05
  KESTREL — If the river rises above four metres the town of Kestrel will be evacuated, mayor Lucie Marchand said.

expect
  one claim "the river rises", "will be evacuated"
  claim "will be evacuated": reads "If the river rises"
