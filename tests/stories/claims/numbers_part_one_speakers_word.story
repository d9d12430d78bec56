# One speaker's two counts are two claims

report A, Lindau Morning, 2025-03-10
  LINDAU — Twelve people were injured when a tram left the rails at Post Square on Sunday, ambulance chief Eva Roth
  said.

report B, Lindau Evening, 2025-03-10
  LINDAU — On Sunday 21 people were injured when a tram left the rails at Post Square, ambulance chief Eva Roth said.

expect
  two claims "Twelve people", "21 people"
