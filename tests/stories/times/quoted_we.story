# What somebody tells of himself in a quotation is no entry

report A, Calder Times, 2025-07-08
  CALDER — “We closed the warehouse on Sunday and went to Calder,” Rita Vale said on Monday.

expect
  no day 2025-07-06
