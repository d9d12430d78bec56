# What stands at the top of a report matters more than what stands at its end

report A, Calder Times, 2025-07-08
  CALDER — A crane fell into the basin of Calder on Sunday, harbour master Rita Vale said.

  Divers looked for the crane until dark.

  Ferries went round by the north channel.

  A tug pulled a cable from the basin of Calder on Monday, pilot Bo Lind said.

expect
  claim "A crane fell": before "A tug pulled"
