# Two outlets' own word is no party

report A, Bywater Tribune, 2025-09-18
  Farmers blocked the road to Bywater with 60 tractors on Thursday morning.

report B, Dairy Weekly, 2025-09-18
  On Thursday farmers blocked the road to Bywater with 60 tractors.

expect
  claim A "blocked the road": unattributed, in A B, 2 origins, no party
