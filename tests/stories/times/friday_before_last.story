# Days as a reader counts them

report A, Orrin Times, 2025-10-22
  ORRIN — The water board of Orrin opened the gates of the dam the Friday before last. A public meeting in Orrin was
  moved to Thursday week.

expect
  day 2025-10-10 "opened the gates"
  no claim "opened the gates": reads "17 Oct"
