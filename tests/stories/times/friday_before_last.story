# Days as a reader counts them

report A, Orrin Times, 2025-10-22
  ORRIN — The water board of Orrin opened the gates of the dam the Friday before last. A public meeting in Orrin was
  moved to Thursday week.

expect
  day 2025-10-10 "opened the gates"
  claim "opened the gates": reads "10 Oct 2025"
  claim "moved to Thursday week": reads "30 Oct 2025"
