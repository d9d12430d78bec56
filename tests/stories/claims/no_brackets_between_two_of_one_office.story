# Where two people hold one office, none of their names is put beside it

report A, Calder Times, 2025-07-08
  CALDER — Gov. Rita Vale met Gov. Dana Moss at the docks of Calder on Monday.

  The governor sold the warehouse firm to two brothers in 1994, the Calder Archive said.

expect
  claim "sold the warehouse firm": not reads "["
