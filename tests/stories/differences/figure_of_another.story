# "puts the figure at" is another figure for the same

report A, Bywater Tribune, 2025-09-18
  BYWATER — Farmers blocked the road to Bywater with 60 tractors on Thursday, police said. The dairy board puts the
  figure at 85.

expect
  difference number "60", "85": of "dairy board"
