# A party that says yes and no denies nobody

report A, Delta Times, 2025-11-04
  DELTA — The army will leave the island by Christmas, the Norwegian defence ministry said on Monday.

report B, Island Post, 2025-11-05
  PORTO — The army will not leave the island by Christmas, the Norwegian foreign ministry said on Tuesday.

expect
  no dispute
