# A tanker and a peacekeeper are two stories

report A, Wire One, 2025-06-03
  MUSKAT — Parvan closed the Ormel canal on Tuesday in answer to new sanctions. Two tankers turned back at the Ormel
  canal.

report B, Evening Mirror, 2025-06-03
  DUBAY — Parvan closed the Ormel canal on Tuesday. Two tankers turned around in the Ormel canal, the British maritime
  office said.

report C, Evening Mirror, 2025-06-03
  LEVANTO — A Danish peacekeeper was killed by a mine in southern Levanto on Tuesday, the defence minister, Anne
  Corvin, said.

expect
  one story A, B
  two stories A, C
