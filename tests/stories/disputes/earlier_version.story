# What an earlier version said is withdrawn

report A, Lindau Post, 2025-03-12
  LINDAU — Twelve people were hurt when a tram left the rails at Post Square, the ambulance service said.

  Correction: An earlier version of this article said that 21 people had been hurt.

expect
  claim "21 people had been hurt": not corroborated
  no dispute

wanted
  claim "21 people had been hurt": withdrawn by "earlier version"
