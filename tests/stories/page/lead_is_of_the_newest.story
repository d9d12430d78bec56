# The first line is the newest report's

report A, Vallina Times, 2025-10-13
  VALLINA — The Harbour Party won the election in Vallina by 40 votes on Sunday.

report B, National Wire, 2025-10-15
  VALLINA — The Civic Bloc won the election in Vallina by 12 votes on Sunday.

expect
  lead "The Civic Bloc won"
