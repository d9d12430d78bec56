# The first line is from the opening of a report, whatever is told of it below

report A, Calder Times, 2025-07-08
  CALDER — A crane fell into the basin of Calder harbour on Sunday morning and sank two barges.

  The firm had bought its cranes from a yard in Norland, harbour master Rita Vale said.

report B, Union Voice, 2025-07-09
  CALDER — Two barges sank on Sunday when a crane toppled into the harbour basin of Calder.

  The firm had bought its cranes from a yard in Norland, harbour master Rita Vale said.

expect
  no lead "bought its cranes"
