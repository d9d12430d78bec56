# A count that has grown by a later report is no disagreement

report A, Calder Times, 2025-07-08
  CALDER — Sixty diggers were searching for the boy who fell into a well in Calder on Monday.

report B, Union Voice, 2025-07-10
  CALDER — A hundred diggers were searching for the boy who fell into a well in Calder on Monday.

expect
  difference number "Sixty diggers", "hundred diggers": explained later-report
