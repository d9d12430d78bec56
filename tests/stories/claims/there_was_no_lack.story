# "There was" has no subject to be put in

report A, Capital Times, 2025-02-11
  NARVIK — Marit Dahl, who was made health minister on Monday, said there was no lack of nurses.

expect
  claim "there was no lack": said by "Marit Dahl", not reads "[Marit"
