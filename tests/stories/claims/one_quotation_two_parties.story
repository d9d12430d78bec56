# The very same quotation cannot bear itself out: one of two speakers was read wrongly

report A, Marden Mail, 2025-03-11
  MARDEN — “The lock was built for barges and not for the tankers that use it now,” Mayor Katrin Mueller said.

  Goats were shown at a fair. A choir sang until midnight. The lighthouse got a lamp.

report B, State Register, 2025-03-11
  MARDEN — “The lock was built for barges and not for the tankers that use it now,” lawyer Jonas Wirth said.

  Fishermen mended their nets. Two schools were painted green. The ferry had a new cook.

expect
  claim A "The lock was built": not corroborated
  claim B "The lock was built": not corroborated
  difference attribution "Katrin Mueller", "Jonas Wirth"
