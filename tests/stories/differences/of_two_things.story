# Numbers of two things do not differ

report A, National Wire, 2025-10-13
  VALLINA — The Harbour Party won 38 seats in Vallina on Sunday, the election commission said.

report B, Vallina Times, 2025-10-13
  VALLINA — The council of Vallina has 64 seats of oak, carved in 1904 by monks.

expect
  no difference number
