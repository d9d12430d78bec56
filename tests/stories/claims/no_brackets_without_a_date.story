# Without a date of the report a weekday stays as it is printed

report A, Calder Times
  CALDER — A crane fell into the basin of Calder on Sunday, harbour master Rita Vale said.

expect
  claim "A crane fell": not reads "["
  published A: unknown
