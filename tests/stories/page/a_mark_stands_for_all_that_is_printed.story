# A place that tells only half of what is printed is no mark beside it

report A, Calder Times, 2025-07-08
  CALDER — Two men drew pistols in the savings bank at noon on Monday, and a clerk was shot in the arm by the taller one.

report B, Union Voice, 2025-07-08
  CALDER — They drew their pistols at the savings bank on Monday, the two men. The vault was open at the time.

expect
  one claim A "drew pistols", B "drew their pistols"
  brief "a clerk was shot in the arm by the taller one” — Calder Times[^2]"
  no brief "Calder Times[^2] [^"
