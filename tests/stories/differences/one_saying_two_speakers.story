# One saying that two reports give to two speakers

report A, Marden Mail, 2025-03-11
  MARDEN — “The lock was built for barges and not for the ships that use it now,” said Katrin Mueller.

report B, State Register, 2025-03-11
  MARDEN — “The lock was built for barges and not for the ships that use it now,” said Jonas Wirth.

expect
  difference attribution "Katrin Mueller", "Jonas Wirth"
