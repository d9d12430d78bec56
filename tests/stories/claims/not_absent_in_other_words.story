# A report that may tell a claim in other words is not said to leave it out, though nothing joins the two

report A, Calder Times, 2025-07-08
  CALDER — A crane fell into the basin of Calder on Sunday, harbour master Rita Vale said.

  The cable of the crane had been rusty since April, union leader Karl Brodd said.

  Ships are being sent to Varn until Friday, harbour master Rita Vale said.

report B, Union Voice, 2025-07-08
  CALDER — The cable of the crane had been rusty since April, union leader Karl Brodd said.

report C, Harbour Gazette, 2025-07-09
  CALDER — A crane fell into the basin of Calder on Sunday, harbour master Rita Vale said.

  For months there had been corrosion on the wire that held the crane.

  Ships are being sent to Varn until Friday, harbour master Rita Vale said.

expect
  claim A "had been rusty": not absent from C
