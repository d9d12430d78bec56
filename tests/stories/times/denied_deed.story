# A deed that is denied does not stand as done

report A, Calder Times, 2025-07-08
  CALDER — Parcelo spokesman Neil Garth denied that the foreman locked the doors of the warehouse on Sunday.

expect
  no day 2025-07-06
