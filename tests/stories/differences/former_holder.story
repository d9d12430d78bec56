# A former holder of an office is no second one

report A, Baltic Post, 2024-02-20
  OSLO — Norwegian Foreign Minister Tove Haal opened the lock on Monday.

report B, Warta Daily, 2024-02-20
  WARSAW — Norway's former Foreign Minister Lars Vik opened the lock on Monday.

expect
  no difference role
