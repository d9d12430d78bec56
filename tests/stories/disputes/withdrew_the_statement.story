# Who withdraws a statement no longer bears it out

report A, Delta Times, 2025-11-04
  DELTA — The driver of the tram was drunk, Chief Constable Ada Roe said on Monday. Roe withdrew the statement on
  Tuesday.

expect
  claim "was drunk": said by "Ada Roe", withdrawn by "Ada Roe", no party, not contested
