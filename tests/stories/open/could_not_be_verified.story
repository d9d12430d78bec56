# What could not be verified is unconfirmed

report A, Gorna Herald, 2025-03-12
  GORNA — Rebels took the airport of Gorna on Saturday, governor Pavel Dorn said. The claim could not be independently
  verified.

expect
  open "could not be independently verified": unconfirmed
