# One happening of one day is one entry

report A, Lagona Times, 2025-04-16
  LAGONA — Gunmen on motorcycles attacked the night train near Orlen on Monday.

report B, City Press, 2025-04-16
  ORLEN — The night train near Orlen was attacked by gunmen on motorcycles on Monday night.

expect
  day 2025-04-14 A "attacked the night train": happened, with "was attacked by gunmen"
