# A body and its acronym are one

report A, Warta Daily, 2024-02-20
  MUNICH — The Baltic Fishing Council met on Monday.

report B, Baltic Post, 2024-02-20
  MUNICH — The BFC met on Monday.

expect
  one entity "Baltic Fishing Council", "BFC"
