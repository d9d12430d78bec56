# Who withdraws a statement no longer bears it out

report A, Delta Times, 2025-11-04
  DELTA — The driver of the tram was drunk, Corran police said on Monday. Corran police withdrew the statement on
  Tuesday.

expect
  claim "was drunk": said by "Corran police", withdrawn by "Corran police", no party, not contested
