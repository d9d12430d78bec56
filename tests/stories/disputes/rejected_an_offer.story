# Who rejects an offer denies nothing

report A, Calder Times, 2025-07-09
  CALDER — The chairman of Northmoor, Ada Roe, said that the firm would pay four million pounds for Parcelo. Parcelo
  rejected it on Tuesday.

expect
  no dispute
