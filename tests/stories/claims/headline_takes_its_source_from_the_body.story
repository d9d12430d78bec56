# A headline that drops its source is no second voice

report A, Luhove Post, 2025-04-10
  Three miners die in tunnel at Luhove

  LUHOVE — Three miners died in a tunnel at Luhove on Wednesday, fire chief Milo Hart said.

expect
  one claim "Three miners die in", "Three miners died"
  claim "Three miners died": single-origin, because "source given in the body", not said by "own word"
