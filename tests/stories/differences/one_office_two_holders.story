# One office that two reports give to two people

report A, Baltic Post, 2024-02-20
  OSLO — Norwegian Foreign Minister Tove Haal opened the lock on Monday.

report B, Warta Daily, 2024-02-20
  WARSAW — Norway's Foreign Minister Lars Vik opened the lock on Monday.

expect
  difference role "Tove Haal", "Lars Vik"
