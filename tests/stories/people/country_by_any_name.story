# A country is one place under its names

report A, Baltic Post, 2024-02-20
  LONDON — Four patrol boats will sail through the strait of Orn, the United States said on Monday.

report B, Warta Daily, 2024-02-20
  WARSAW — The U.S. said that four patrol boats will sail through the strait of Orn.

expect
  one entity A "United States", B "U.S."
