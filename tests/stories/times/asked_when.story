# What somebody is asked about is not told

report A, Calder Times, 2025-07-10
  CALDER — The court asked Parcelo what Rita Vale signed on Monday in Calder.

expect
  no day 2025-07-07 "signed"
