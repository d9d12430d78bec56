# Who withdraws his word asserts it no longer

report A, Delta Times, 2025-11-03
  DELTA — The army will leave the island by Christmas, the defence minister, Ivo Kral, said on Monday.

report B, Island Post, 2025-11-05
  PORTO — Defence Minister Ivo Kral withdrew on Tuesday a promise that the army would leave the island by Christmas.

wanted
  claim B "would leave the island": not said by "Ivo Kral"
