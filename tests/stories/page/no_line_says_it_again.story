# What a line says already, and what a headline says, is no line of its own; a further figure is

report A, Calder Times, 2025-07-08
  Crane falls into the basin of Calder

  By Abby Rolle

  CALDER — A crane fell into the basin of Calder harbour on Sunday morning and sank two barges.

  The port will stay closed until Friday, harbour master Rita Vale said.

report B, Union Voice, 2025-07-08
  Two barges sunk by crane at Calder

  By Ned Frost

  CALDER — Two barges sank when a crane fell into the basin of Calder harbour on Sunday.

  The crane was built in 1968, said Rita Vale, the harbour master.

expect
  brief "sank two barges"
  no brief "Two barges sank when"
  brief "built in 1968"
