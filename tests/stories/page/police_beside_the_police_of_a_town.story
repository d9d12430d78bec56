# A source that another names more fully is not named twice beside one line

report A, Calder Times, 2025-07-08
  CALDER — A crane fell into the basin of Calder harbour on Sunday morning and sank two barges, police said.

report B, Union Voice, 2025-07-08
  CALDER — A crane fell into the basin of Calder harbour on Sunday morning and sank two barges, Calder police said.

expect
  brief "— Calder police["
  no brief "police; "
  no brief "; police"
