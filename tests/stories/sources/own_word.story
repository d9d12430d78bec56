# What no source is given for is the outlet's own word

report A, Bywater Tribune, 2025-09-18
  BYWATER — Farmers blocked the road to Bywater with 60 tractors on Thursday.

expect
  claim "blocked the road": unattributed, no party, said by "Bywater Tribune, own word"
