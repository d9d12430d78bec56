# Words that reports use for one another count as one

report A, Gorna Herald, 2025-03-12
  GORNA — Rebels attacked the airport of Gorna on Saturday and killed four soldiers, governor Pavel Dorn said.

report B, Border Times, 2025-03-12
  GORNA — Governor Pavel Dorn said that rebels had assaulted the airport of Gorna on Saturday and slain four troops.

expect
  one claim "attacked the airport", "assaulted the airport"
