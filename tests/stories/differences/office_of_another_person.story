# An office that stands far from a name is not that person's

report A, Baltic Post, 2024-02-20
  OSLO — Norwegian Foreign Minister Tove Haal opened the lock on Monday.

report B, Orlen Times, 2024-02-20
  OSLO — Vik opened the lock on Monday. He is Norway's foreign minister. Lars Vik smiled at Hanna Vik.

expect
  no difference role "Hanna Vik"
