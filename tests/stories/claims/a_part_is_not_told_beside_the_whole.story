# A relative clause is not told again beside the sentence that holds it

report A, Calder Times, 2025-07-08
  CALDER — The warehouse that Parcelo built with bricks from Corran will be closed in March, director Rita Vale said.

report B, Union Voice, 2025-07-08
  CALDER — Director Rita Vale said that the Parcelo warehouse will be closed in March.

expect
  claim A "Parcelo built with bricks": in A B, 2 statements
