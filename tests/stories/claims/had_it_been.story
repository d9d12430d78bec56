# "Had the bridge been blown up" did not happen

report A, Border Times, 2025-03-12
  GORNA — Had the bridge been blown up on Thursday, the town would have starved. The harvest was good.

expect
  claim "the town would have starved": reads "Had the bridge been blown up on Thursday [6 Mar 2025], the town would have starved"
  one claim "Had the bridge", "the town would have starved"
