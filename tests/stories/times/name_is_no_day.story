# People whose names are months and days

report A, The Hollin Sun, 2025-07-16
  HOLLIN — Friday Okoro, a spokesman for the ministry of Hollin, visited the school on Monday.

expect
  no day 2025-07-11
  entity "Friday Okoro": PERSON, named "Friday Okoro"
