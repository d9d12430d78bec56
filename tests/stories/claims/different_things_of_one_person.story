# Two sayings of one speaker on one matter are two claims

report A, Calder Times, 2025-07-08
  CALDER — The warehouse will be closed in March, Parcelo director Rita Vale said on Monday.

report B, Union Voice, 2025-07-08
  CALDER — The warehouse was built in 1974 and has never been repaired, Parcelo director Rita Vale said on Monday.

wanted
  two claims "closed in March", "built in 1974"
  claim "closed in March": in A
  claim "built in 1974": in B
