# A number that is still to come is no count

report A, Calder Times, 2025-07-08
  CALDER — Parcelo dismissed 40 workers of the Calder warehouse on Monday, union leader Karl Brodd said.

report B, Union Voice, 2025-07-08
  CALDER — Parcelo will dismiss 90 workers of the Calder warehouse in May, union leader Karl Brodd said.

expect
  no difference number
