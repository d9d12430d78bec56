# Of two first lines the newest report's leads, though the older one says more

report A, Norfell Post, 2025-01-20
  NORFELL — Lorries left Norfell. The council of Norfell closed the north road to lorries in Norfell on Monday.

report B, Norfell Globe, 2025-01-23
  NORFELL — The council of Norfell opened the north road.

expect
  lead "opened the north road"
