# Words that reports use for one another make short statements one claim

report A, Gorna Herald, 2025-03-12
  GORNA — Rebels slew nine soldiers, governor Pavel Dorn said.

report B, Border Times, 2025-03-12
  GORNA — Nine troops were killed by rebels, governor Pavel Dorn said.

expect
  one claim "slew nine soldiers", "Nine troops were killed"
