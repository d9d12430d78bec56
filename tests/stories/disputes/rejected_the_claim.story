# "rejected the claim that" is a denial

report A, Calder Times, 2025-07-08
  CALDER — The foreman locked the doors of the Parcelo warehouse on Sunday, shop steward Dana Moss said on Monday.

report B, Union Voice, 2025-07-08
  CALDER — A row has broken out over the doors of the Parcelo warehouse, which shop steward Dana Moss says the foreman
  locked on Sunday.

  Parcelo spokesman Neil Garth rejected the claim that the foreman had locked the doors.

expect
  dispute A "locked the doors": said by "Dana Moss", denied by "Neil Garth", 1 party
