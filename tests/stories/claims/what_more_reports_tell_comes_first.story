# What three reports tell stands before what one tells at its very top

report A, Calder Times, 2025-07-08
  CALDER — The quay was paved in 1974 by convicts, archivist Bo Lind said.

  Ferries went round by the north channel.

  A crane fell into the basin of Calder on Sunday, harbour master Rita Vale said.

report B, Union Voice, 2025-07-08
  CALDER — Bakers met in a tent.

  A crane fell into the basin of Calder on Sunday, harbour master Rita Vale said.

report C, Harbour Gazette, 2025-07-08
  CALDER — Bells rang at noon.

  Harbour master Rita Vale said that a crane fell into the basin of Calder on Sunday.

expect
  claim A "A crane fell": in A B C, before "paved in 1974"
