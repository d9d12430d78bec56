# A body and its spokesman are no two speakers of one saying

report A, Marden Mail, 2025-03-11
  MARDEN — “The lock was built for barges and not for the ships that use it now,” the Marden Port Board said.

report B, State Register, 2025-03-11
  MARDEN — “The lock was built for barges and not for the ships that use it now,” said Jonas Wirth.

expect
  no difference attribution
