# A time of day that is told from the report's own day is given its date in brackets

report A, Calder Times, 2025-07-08
  CALDER — A crane fell into the basin of Calder last night, harbour master Rita Vale said.

expect
  claim "A crane fell": reads "last night [7 Jul 2025]"
