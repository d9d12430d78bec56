# "mayor Anne-Marie Dupont" at the head of a sentence is a woman, with a hyphen or without

report A, Luhove Post, 2025-04-10
  LUHOVE — Three miners died in a tunnel at Luhove on Wednesday, mayor Anne Marie Dupont said.

report B, Valley Telegraph, 2025-04-10
  LUHOVE — mayor Anne-Marie Dupont said on Thursday that three miners died in the tunnel at Luhove on Wednesday.

expect
  claim A "Three miners died": not corroborated
