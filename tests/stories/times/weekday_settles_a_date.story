# A weekday that a dated report gives settles the date of one without, within a week

report A, Baltic Post, 2024-02-20
  OSLO — Norwegian foreign minister Tove Haal arrived in Poland on Monday.

report B, Warta Daily
  WARSAW — Norwegian foreign minister Tove Haal arrived in Poland on Monday, and a band played.

expect
  published B: 2024-02, linked, likely
