# Counts under one verb are of one thing, though the sentences are unlike

report A, Lagona Times, 2025-04-16
  LAGONA — The gale at Lagona uprooted 40 trees.

report B, City Press, 2025-04-17
  ORLEN — In gardens behind the old tannery, where monks once kept bees, wind and hail uprooted 90 trees.

expect
  difference number "40", "90": about "trees"
