# "Up to 32" and "32" are no difference

report A, Calder Times, 2025-07-08
  CALDER — The raid on Monday killed up to 32 villagers in the north of Norland.

report B, Union Voice, 2025-07-08
  CALDER — The raid on Monday killed 32 villagers in the north of Norland.

expect
  no difference number
