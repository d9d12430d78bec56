# An office that one person in the report holds is given its name in brackets

report A, Calder Times, 2025-07-08
  CALDER — Gov. Rita Vale opened the docks of Calder on Monday.

  The governor sold the warehouse firm to two brothers in 1994, the Calder Archive said.

expect
  claim "sold the warehouse firm": reads "The governor [Rita Vale] sold"
