# Whoever denies a charge and accuses the one who makes it of something else has answered it

report A, Calder Times, 2025-07-08
  CALDER — Dana Moss said that Parcelo locked the doors of the warehouse on Sunday. Parcelo denied that it locked the
  doors of the warehouse.

report B, Market Wire, 2025-07-09
  CALDER — Parcelo accused Dana Moss of “bargaining by press release” in the middle of talks on wages.

expect
  dispute A "locked the doors": denied by "Parcelo", answered by "Parcelo"
