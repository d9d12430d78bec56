# An earlier report leaves nothing out

report A, Calder Times, 2025-07-08
  CALDER — A crane fell into the basin of Calder on Sunday, harbour master Rita Vale said.

  The cable of the crane had been rusty since April, union leader Karl Brodd said.

  The crane weighed 90 tonnes and was built in 1974, harbour master Rita Vale said.

report B, Union Voice, 2025-07-08
  CALDER — The cable of the crane had been rusty since April, union leader Karl Brodd said.

report C, Harbour Gazette, 2025-07-07
  CALDER — A crane fell into the basin of Calder on Sunday, harbour master Rita Vale said.

  The crane weighed 90 tonnes and was built in 1974, harbour master Rita Vale said.

expect
  claim A "had been rusty": in A B, not absent from C
