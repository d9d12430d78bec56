# "gave no details"

report A, Gorna Herald, 2025-03-12
  GORNA — Rebels took the airport of Gorna on Saturday, governor Pavel Dorn said. The governor gave no further
  details.

expect
  open "gave no further details": no-details
