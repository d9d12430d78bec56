# A clause and the same clause denied are a dispute

report A, Calder Times, 2025-07-08
  CALDER — The foreman locked the doors of the Parcelo warehouse on Sunday, shop steward Dana Moss said on Monday.

report B, Union Voice, 2025-07-08
  CALDER — Parcelo spokesman Neil Garth denied that the foreman locked the doors of the warehouse on Sunday.

expect
  dispute A "locked the doors": said by "Dana Moss", denied by "Neil Garth"
  brief "Disputed"
