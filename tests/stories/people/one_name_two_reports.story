# A surname alone is the one person of the story who bears it

report A, Marden Mail, 2025-03-11
  MARDEN — Katrin Mueller, the mayor of Marden, opened the new lock on Monday.

report B, State Register, 2025-03-11
  MARDEN — Mueller said on Monday that the lock had cost nine million crowns.

expect
  one entity "Katrin Mueller", B "Mueller"
