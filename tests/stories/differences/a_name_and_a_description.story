# One who is only described is no second speaker of a saying

report A, Marden Mail, 2025-03-11
  MARDEN — “The lock was built for barges and not for the ships that use it now,” said Katrin Mueller.

report B, State Register, 2025-03-11
  MARDEN — “The lock was built for barges and not for the ships that use it now,” the engineer said.

expect
  no difference attribution
