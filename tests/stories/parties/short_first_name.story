# A short first name is the same woman

report A, Luhove Post, 2025-04-10
  LUHOVE — Three miners died in a tunnel at Luhove on Wednesday, state senator Elizabeth Coyle said.

report B, Valley Telegraph, 2025-04-10
  LUHOVE — Sen. Liz Coyle said on Thursday that three miners died in the tunnel at Luhove on Wednesday.

expect
  one claim A "Three miners died", B "three miners died"
  claim A "Three miners died": not corroborated
