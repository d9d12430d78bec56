# A weekday is given its date in brackets

report A, Calder Times, 2025-07-08
  CALDER — A crane fell into the basin of Calder on Sunday, harbour master Rita Vale said.

expect
  claim "A crane fell": reads "on Sunday [6 Jul 2025]"
