# What one ministry says and another of the same government denies is no dispute

report A, Delta Times, 2025-11-04
  DELTA — The army will leave the island and its harbours by Christmas, the Norwegian defence ministry said on Monday.

  Fishermen mended their nets. Two schools were painted green. The ferry had a new cook.

report B, Island Post, 2025-11-05
  PORTO — The Norwegian foreign ministry denied that the army will leave the island and its harbours by Christmas.

  Goats were shown at a fair. A choir sang until midnight. The lighthouse got a lamp.

expect
  no dispute
