# A nickname is the same man

report A, Luhove Post, 2025-04-10
  LUHOVE — Three miners died in a tunnel at Luhove on Wednesday, Gov. William Hargrave said.

report B, Valley Telegraph, 2025-04-10
  LUHOVE — Gov. Bill Hargrave said on Thursday that three miners died in the tunnel at Luhove on Wednesday.

expect
  one claim A "Three miners died", B "three miners died"
  claim A "Three miners died": not corroborated
