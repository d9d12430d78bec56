# A number that the other report gives as well is no difference: that report tells of both itself

report A, Calder Times, 2025-07-08
  CALDER — The boy who climbed the crane in Calder is 4 years old, police said.

report B, Union Voice, 2025-07-09
  CALDER — The boy who climbed the crane in Calder is 4 years old, police said.

  The boy who climbed the crane in Calder is 3 years old, police said.

expect
  no difference number
