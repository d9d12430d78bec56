# What is not in the short form is not printed there

report A, Calder Times, 2025-07-08
  CALDER — A crane fell into the basin of Calder on Sunday, harbour master Rita Vale said.

report B, Union Voice, 2025-07-08
  CALDER — A crane fell into the basin of Calder on Sunday, said Rita Vale, the harbour master.

expect
  brief "one origin"
  brief "Rita Vale"
  no brief "Also in both"
