# "none of them badly" within what is said does not turn the saying round

report A, Calder Times, 2025-07-08
  NORVIK — Nineteen passengers were hurt, none of them badly, said Karin Holm, director of Norvik Lines, on Tuesday.

report B, Union Voice, 2025-07-08
  NORVIK — Nineteen passengers were hurt, said Karin Holm, director of Norvik Lines.

expect
  claim A "Nineteen passengers were hurt": in A B, said by "Karin Holm"
