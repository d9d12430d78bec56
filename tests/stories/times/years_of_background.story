# A year that one report gives to what lies behind is no step of the story

report A, Calder Times, 2025-07-08
  CALDER — Parcelo closed its warehouse in Calder on Monday. Parcelo opened the warehouse in Calder in 1974.

report B, Union Voice, 2025-07-08
  CALDER — The warehouse of Parcelo in Calder was closed on Monday.

expect
  day 2025-07-07 A "closed its warehouse": with "was closed on Monday"
  no day 1974
