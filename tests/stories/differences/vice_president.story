# Two reports name two vice presidents

report A, Baltic Post, 2024-02-20
  OSLO — Norwegian Vice President Tove Haal opened the lock on Monday.

report B, Warta Daily, 2024-02-20
  WARSAW — Norway's Vice President Lars Vik opened the lock on Monday.

expect
  difference role "Tove Haal", "Lars Vik"
