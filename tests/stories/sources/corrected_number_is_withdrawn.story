# A correction takes the old number back

report A, Lindau Morning, 2025-03-12
  LINDAU — Twelve people were hurt when a tram left the rails at Post Square on Sunday, the city's ambulance service
  said.

  Correction: An earlier version of this article said that 21 people had been hurt.

report B, Lindau Evening, 2025-03-10
  LINDAU — Twenty-one people were hurt when a tram left the rails at Post Square on Sunday, the ambulance service
  said.

expect
  no claim A "21 people had been hurt"
