# What three reports tell stands before what one tells

report A, Calder Times, 2025-07-08
  CALDER — A crane fell into the basin of Calder on Sunday, harbour master Rita Vale said. The quay was paved in 1974
  by convicts, archivist Bo Lind said.

report B, Union Voice, 2025-07-08
  CALDER — A crane fell into the basin of Calder on Sunday, harbour master Rita Vale said.

report C, Harbour Gazette, 2025-07-08
  CALDER — Harbour master Rita Vale said that a crane fell into the basin of Calder on Sunday.

expect
  claim A "A crane fell": in A B C, before "paved in 1974"
