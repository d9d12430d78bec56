# What somebody denies does not lead; what both tell does

report A, Calder Times, 2025-07-08
  CALDER — The foreman locked the doors of the warehouse on Sunday, shop steward Dana Moss said. A fire in the warehouse of
  Parcelo in Calder killed two workers on Sunday.

report B, Union Voice, 2025-07-08
  CALDER — Parcelo spokesman Neil Garth denied that the foreman locked the doors of the warehouse on Sunday. Two workers
  died on Sunday in a fire in the warehouse of Parcelo in Calder.

expect
  no lead "locked the doors"
