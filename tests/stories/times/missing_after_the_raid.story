# What is told of now, after the raid on Monday, does not look ahead to a Monday

report A, City Press, 2025-04-17
  ORLEN — Fifty-two passengers are missing after the raid on the train near Orlen on Monday night, the railway union of
  Orlen said on Wednesday.

expect
  no day 2025-04-21
