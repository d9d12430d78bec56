# What only a caption tells matters less than what the report tells

report A, Calder Times, 2025-07-08
  Crane falls at Calder

  A tug pulls the cable of the yellow crane out of the basin of Calder on Monday. Photograph: Bo Lind/Baltic Press

  CALDER — Harbour master Rita Vale said a crane fell on Sunday.

wanted
  claim "a crane fell": before "A tug pulls"
