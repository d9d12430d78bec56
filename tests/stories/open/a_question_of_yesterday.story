# A question that a report of some days before leaves open is still told

report A, Calder Times, 2025-07-07
  CALDER — A ferry ran aground off Calder on Monday. It was not immediately clear how many people were aboard the ferry.

report B, Union Voice, 2025-07-11
  CALDER — The ferry that ran aground off Calder was towed into Norvik on Tuesday.

expect
  open "how many people were aboard"
