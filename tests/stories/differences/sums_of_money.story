# Two sums for one thing differ; a sum of another thing does not

report A, Calder Times, 2025-07-08
  CALDER — The county sold the old slipway to the Norvik yard for $27 million on Monday. The county paid $3 million for a crane.

report B, Union Voice, 2025-07-08
  CALDER — The county sold the old slipway to the Norvik yard for $31 million on Monday. The crane stayed in Calder.

expect
  difference number "$27 million", "$31 million": unexplained
  no difference number "$3 million", "$31 million"
