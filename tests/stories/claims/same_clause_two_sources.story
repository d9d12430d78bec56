# Two parties that tell one thing corroborate it

report A, Luhove Post, 2025-04-10
  LUHOVE — Three miners died in a tunnel at Luhove on Wednesday, fire chief Milo Hart said.

report B, Valley Telegraph, 2025-04-10
  LUHOVE — Hospital director Nina Sol said on Thursday that three miners died in the tunnel at Luhove on Wednesday.

expect
  one claim A "Three miners died", B "three miners died"
  claim A "Three miners died": corroborated, 2 parties, party "fire department", party "Nina Sol"
  brief "2 parties"
  claim A "Three miners died": sure
  no brief "probably 2 parties"
