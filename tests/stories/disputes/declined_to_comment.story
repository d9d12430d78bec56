# Who declines to comment answers, and denies nothing

report A, Metro Ledger, 2025-06-20
  ORLY — The senator had paid an aide to keep quiet, lawyer Jon Reed said on Thursday. The senator, Paul Kemp, declined
  to comment on the allegation.

expect
  claim "had paid an aide": said by "Jon Reed", answered by "Paul Kemp", not contested
  no dispute
