# Who declines to comment answers, and denies nothing

report A, Metro Ledger, 2025-06-20
  ORLY — [content.1 The senator had paid an aide to keep quiet,] [source.1 lawyer Jon Reed] [cue.1 said] on Thursday.

  [source The senator, Paul Kemp,] [cue declined] [content to comment on the allegation].

expect
  claim "had paid an aide": said by "Jon Reed", answered by "Paul Kemp", not contested
  no dispute
