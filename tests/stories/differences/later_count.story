# One source's later count is later, no disagreement

report A, Lindau Morning, 2025-03-10
  LINDAU — Twelve people were injured when a tram left the rails at Post Square, the ambulance service said.

report B, Lindau Evening, 2025-03-13
  LINDAU — Fourteen people were injured when a tram left the rails at Post Square, the ambulance service said.

expect
  difference number "Twelve", "Fourteen": explained later-report
