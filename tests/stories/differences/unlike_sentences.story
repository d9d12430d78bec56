# Two counts of one noun in sentences that tell of two things do not differ, though one verb governs both

report A, Lagona Times, 2025-04-16
  LAGONA — The gale at Lagona uprooted 40 trees.

report B, City Press, 2025-04-17
  ORLEN — In gardens behind the old tannery, where monks once kept bees, workers of the city uprooted 90 trees.

expect
  no difference number
