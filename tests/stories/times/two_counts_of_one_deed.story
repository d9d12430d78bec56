# Two counts of one deed are two claims and one entry of the timeline

report A, Lagona Times, 2025-04-16
  LAGONA — Masked gunmen on stolen motorcycles took 40 passengers from the restaurant car of the night train near
  Orlen on Monday.

report B, City Press, 2025-04-16
  ORLEN — Masked gunmen on stolen motorcycles snatched 52 passengers from the restaurant car of the night train near
  Orlen on Monday.

expect
  two claims "took 40 passengers", "snatched 52 passengers"
  day 2025-04-14 "took 40 passengers": with "snatched 52 passengers"
