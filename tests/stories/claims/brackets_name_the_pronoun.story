# A pronoun that stands for somebody else is given its name in brackets

report A, Calder Times, 2025-07-08
  CALDER — Rita Vale left the board of the docks on Monday. She founded the warehouse firm in 1994 with two brothers,
  the Calder Archive said.

expect
  claim "founded the warehouse firm": reads "She [Rita Vale] founded"
