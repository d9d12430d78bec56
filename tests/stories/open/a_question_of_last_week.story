# What was open when a report was written is not open when another one is written more than a week later

report A, Calder Times, 2025-07-01
  CALDER — A ferry ran aground off Calder on Tuesday. It was not immediately clear how many people were aboard the ferry.

report B, Union Voice, 2025-07-14
  CALDER — The ferry that ran aground off Calder was towed into Norvik on Monday. The owner of the ferry did not say whether it would be repaired.

expect
  open "whether it would be repaired"
  no open "how many people were aboard"
