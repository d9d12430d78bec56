# Of two first lines the newest report's leads

report A, Norfell Post, 2025-01-20
  NORFELL — The council of Norfell closed the north road to lorries.

report B, Norfell Globe, 2025-01-23
  NORFELL — The council of Norfell opened the north road to lorries.

expect
  lead "opened the north road"
