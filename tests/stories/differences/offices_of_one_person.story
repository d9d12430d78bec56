# One person with two offices that exclude each other

report A, Marden Mail, 2025-03-11
  MARDEN — Parcelo chairman Rita Vale opened the lock on Monday.

report B, State Register, 2025-03-11
  MARDEN — Parcelo president Rita Vale opened the lock on Monday.

expect
  difference role "chairman", "president": about "Rita Vale"
