# A few words that say nothing by themselves stay with what they belong to

report A, Dispatch News, 2025-02-14
  SELIM — “We wrote to the ministry and heard nothing,” the mayor of Selim, Leyla Daran, said.

expect
  claim "We wrote to the ministry": reads "heard nothing"
