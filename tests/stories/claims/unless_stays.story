# What holds unless something is done is told with it, and so is the condition

report A, Harbour Gazette, 2025-03-04
  CORRAN — Unless the sluice is repaired, the town will flood, Mayor Ada Roe said.

expect
  claim "the town will flood": reads "Unless the sluice is repaired, the town will flood", said by "Ada Roe"
  one claim "Unless the sluice is repaired", "the town will flood"
