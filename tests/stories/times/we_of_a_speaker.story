# What somebody tells of himself is no entry

report A, Calder Times, 2025-07-08
  CALDER — Rita Vale of Parcelo said: “We closed the warehouse in Calder on Sunday.”

expect
  no day 2025-07-06
