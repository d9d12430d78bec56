# What an earlier version said is nobody's word any more

report A, Lindau Post, 2025-03-12
  LINDAU — Twelve people were hurt when a tram left the rails at Post Square, the ambulance service said.

  Correction: An earlier version of this article said that 21 people had been hurt.

report B, Morning Lindauer, 2025-03-10
  LINDAU — A tram left the rails at Post Square and 21 people were hurt, the ambulance service said.

expect
  claim B "21 people were hurt": in B
