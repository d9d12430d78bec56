# Where two people are near, no name is put beside a pronoun

report A, Calder Times, 2025-07-08
  CALDER — Rita Vale met Dana Moss at the docks on Monday. She had founded the warehouse firm in 1994, the Calder
  Archive said.

expect
  claim "founded the warehouse firm": not reads "["
  no brief "founded the warehouse firm"
