# What a dateline says to be an agency's is the agency's copy

report A, Plainsman, 2025-09-11
  HALE, Mont. (AP) — A one-room school at Hale will sell its bell to pay for a new roof.

expect
  claim "will sell its bell": said by "AP", unattributed
