# Two parties may deny one charge

report A, Calder Times, 2025-07-08
  CALDER — The foreman locked the doors of the Parcelo warehouse on Sunday, shop steward Dana Moss said on Monday.

report B, Union Voice, 2025-07-08
  CALDER — Parcelo spokesman Neil Garth denied that the foreman locked the doors of the warehouse on Sunday.

report C, Harbour Gazette, 2025-07-09
  CALDER — Fire chief Ada Roe denied that the doors of the Parcelo warehouse were locked by the foreman on Sunday.

expect
  dispute A "locked the doors": denied by "Neil Garth", denied by "Ada Roe", said by "Dana Moss"
