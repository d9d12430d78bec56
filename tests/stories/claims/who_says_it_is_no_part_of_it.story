# A claim ends where who says it begins, though the parser takes "sheep stolen near Ebbe" for the subject of "said"

report A, Ebbe News, 2025-05-09
  EBBE — Nine sheep were stolen from a farm near Ebbe on Thursday, the owner, Lars Holm, said.

  Three barges collided on Thursday, Ebbe police said.

expect
  claim "Nine sheep were stolen": said by "Lars Holm"
  no claim "the owner"
  claim "Three barges collided": said by "Ebbe police"
  no claim "Ebbe police said"
