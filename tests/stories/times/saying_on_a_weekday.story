# What one speaker said on a weekday settles a date as well

report A, Baltic Post, 2024-02-20
  OSLO — Four patrol boats will sail through the strait of Orn, Norwegian foreign minister Tove Haal said on Monday.

report B, Warta Daily
  WARSAW — Norwegian foreign minister Tove Haal said on Monday that four patrol boats will sail through the strait of
  Orn.

expect
  published B: 2024-02, linked, likely
