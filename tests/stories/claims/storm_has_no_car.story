# "his" does not stand for a place

report A, Evening Leader, 2025-11-08
  PENARN — Storm Odette hit Penarn on Saturday. Penarn was dark for hours. A man was found in his car, Chief Inspector
  Gwen Parry said.

expect
  claim "was found in his car": not reads "["
