# One spokesman in three outlets is one origin

report A, Lagona Times, 2025-04-16
  LAGONA — The gunmen at Orlen came on motorcycles, police spokesman Musa Idris said.

report B, Sentinel Post, 2025-04-16
  ABUJE — Gunmen came on motorcycles to Orlen, according to police spokesman Musa Idris.

report C, Northern Herald, 2025-04-17
  ORLEN — Musa Idris, a spokesman for the police, said that the gunmen came to Orlen on motorcycles.

expect
  one claim A "came on motorcycles", B "came on motorcycles", C "came to Orlen on motorcycles"
  claim A "came on motorcycles": single-origin, 1 origin
