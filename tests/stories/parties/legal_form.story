# A firm with and without its legal form is one

report A, Luhove Post, 2025-04-10
  LUHOVE — Three miners died in a tunnel at Luhove on Wednesday, Halden Mining plc said.

report B, Valley Telegraph, 2025-04-10
  LUHOVE — Halden Mining said on Thursday that three miners died in the tunnel at Luhove on Wednesday.

expect
  one claim A "Three miners died", B "three miners died"
  claim A "Three miners died": not corroborated
