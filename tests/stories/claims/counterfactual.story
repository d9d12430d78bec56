# What would have happened did not happen

report A, Border Times, 2025-03-12
  GORNA — Had the bridge at Gorna been blown up on Thursday, the town would have starved, governor Pavel Dorn said.

wanted
  no claim "the bridge at Gorna been blown up"
  no day "the bridge at Gorna been blown up"

expect
  claim "the town would have starved": said by "Pavel Dorn"
