# A question that ends in a pronoun is told with the sentence that says what is meant

report A, Calder Times, 2025-07-08
  CALDER — The mayor said that three firms had bid for the harbour. The mayor did not name them.

report B, Union Voice, 2025-07-08
  CALDER — A gauge in the harbour fell on Monday. The water board has not explained it.

report C, Dockside Mail, 2025-07-08
  CALDER — A ferry was late on Monday. The owner of the ferry did not say whether it would sail on Tuesday.

expect
  open "three firms had bid for the harbour. The mayor did not name them"
  open "The owner of the ferry did not say whether it would sail on Tuesday"
  no open "A ferry was late"
