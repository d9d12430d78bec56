# Who wrote and photographed a report is no claim

report A, Bywater Tribune, 2025-09-18
  Farmers block road to Bywater

  By Abby Rolle and Toby Byrne

  BYWATER — Farmers blocked the road to Bywater with 60 tractors on Thursday.

  Dana Finch contributed to this report from the capital.

expect
  claim "blocked the road to Bywater with 60 tractors": unattributed
  no claim "Dana Finch"
  no claim "Abby Rolle"
