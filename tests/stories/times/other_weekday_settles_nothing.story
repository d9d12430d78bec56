# Another weekday of another deed settles nothing

report A, Baltic Post, 2024-02-20
  OSLO — Norwegian foreign minister Tove Haal arrived in Poland on Monday.

report B, Warta Daily
  WARSAW — Norwegian foreign minister Tove Haal dined in Poland on Friday, and a band played.

expect
  published B: unknown
