# A question that leans on the sentence before is printed with it

report A, Calder Times, 2025-06-06
  CALDER — “We have the recorder, and it is readable,” Priya Moss of the Safety Board told reporters beside Ann Roe, the
  mayor. She declined to say what was on it.

expect
  open "Priya Moss of the Safety Board told reporters beside Ann Roe, the mayor. She declined to say what was on it": declined
