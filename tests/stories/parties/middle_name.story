# A middle name left out makes no second man

report A, Luhove Post, 2025-04-10
  LUHOVE — Three miners died in a tunnel at Luhove on Wednesday, Sheikh Tamer bin Khaled al-Nouri said.

report B, Valley Telegraph, 2025-04-10
  LUHOVE — Sheikh Tamer al-Nouri said on Thursday that three miners died in the tunnel at Luhove on Wednesday.

expect
  one claim A "Three miners died", B "three miners died"
  claim A "Three miners died": not corroborated
