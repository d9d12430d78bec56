# Police, a ministry and a union with a name are on the record

report A, Calder Times, 2025-07-08
  CALDER — Two cars collided at Elm Street on Sunday, Kent police said.

expect
  claim "Two cars collided": single-origin, said by "Kent police", not anonymous
