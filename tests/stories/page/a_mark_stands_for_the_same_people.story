# A place that tells it of somebody else, or of another day, is no mark

report A, Calder Times, 2025-03-10
  CALDER — Councillor Ann Roe resigned on Sunday over the sale of the Calder shipyard to a foreign firm.

report B, Union Voice, 2025-03-10
  CALDER — Councillor Dana Moss resigned on Sunday over the sale of the Calder shipyard to a foreign firm.

expect
  claim "Councillor Ann Roe resigned": sure
  brief "(shared passage)[^2]"
  no brief "(shared passage)[^2] [^1]"
  no brief "(shared passage)[^1] [^2]"
