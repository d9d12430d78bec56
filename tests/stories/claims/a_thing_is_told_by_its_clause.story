# What somebody announces, where it is a thing and no clause, is told with the clause that it stands in

report A, Calder Times, 2025-07-08
  CALDER — Mayor Rita Vale announced the closure of the tannery on Monday.

report B, Union Voice, 2025-07-08
  CALDER — On Monday mayor Rita Vale announced the closure of the tannery.

expect
  claim A "Rita Vale announced the closure of the tannery": in A B
