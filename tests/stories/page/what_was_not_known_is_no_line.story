# What a report did not know yet is no line: it stands among the questions, or, answered since, nowhere

report A, Calder Times, 2025-07-07
  CALDER — A ferry ran aground off Calder on Monday. It was not immediately clear how many passengers were on the ferry.

report B, Union Voice, 2025-07-08
  CALDER — The ferry that ran aground off Calder on Monday carried 140 passengers, its owner said.

expect
  brief "140 passengers"
  no brief "immediately clear how many"
