# How many there were is not open where a later report has counted them

report A, Calder Times, 2025-07-07
  CALDER — A ferry ran aground off Calder on Monday. It was not immediately clear how many passengers were on the ferry.

  The owner did not say how many of the lifeboats were in use.

report B, Union Voice, 2025-07-08
  CALDER — The ferry that ran aground off Calder on Monday carried 140 passengers, its owner said.

expect
  no open "how many passengers were on the ferry"
  open "how many of the lifeboats were in use"
