# Two happenings of one day are two entries

report A, Lagona Times, 2025-04-16
  LAGONA — Gunmen on motorcycles attacked the night train near Orlen on Monday. The president of Lagona, Musa Idris,
  visited Orlen Hospital on Monday.

expect
  day 2025-04-14 "attacked the night train": not with "visited Orlen Hospital"
  day 2025-04-14 "visited Orlen Hospital"
