# The very same quotation cannot bear itself out: one of two speakers was read wrongly

report A, Marden Mail, 2025-03-11
  MARDEN — “The lock was built for barges and not for the ships that use it now,” said Katrin Mueller.

report B, State Register, 2025-03-11
  MARDEN — “The lock was built for barges and not for the ships that use it now,” said Jonas Wirth.

expect
  claim A "The lock was built": not corroborated
  claim B "The lock was built": not corroborated
  difference attribution "Katrin Mueller", "Jonas Wirth"
