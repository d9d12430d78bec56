# "more than 40" and 52 go together

report A, Lagona Times, 2025-04-16
  LAGONA — More than 40 passengers were taken from a night train near Orlen, police said.

report B, City Press, 2025-04-17
  ORLEN — A total of 52 passengers were taken from the night train near Orlen, the railway union said.

expect
  no difference number
