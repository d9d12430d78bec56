# A denial of another thing by another speaker is no dispute

report A, Calder Times, 2025-07-08
  CALDER — The foreman locked the doors of the Parcelo warehouse on Sunday, shop steward Dana Moss said on Monday.

report B, Union Voice, 2025-07-08
  CALDER — Parcelo spokesman Neil Garth denied that the firm would move its warehouse to Corran.

expect
  no dispute
