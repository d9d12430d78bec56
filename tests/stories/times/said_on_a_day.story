# The day between the saying and what is said is the day of the saying, not of what is to come

report A, Calder Times, 2025-07-10
  CALDER — The brewery announced on Tuesday it would shut its bottling hall for good.

report B, Union Voice, 2025-07-10
  CALDER — Shop steward Dana Moss told the drivers late on Monday night they would be paid until the autumn.

expect
  brief "on Tuesday [8 Jul 2025] it would shut"
  no brief "15 Jul 2025"
  no brief "14 Jul 2025"
