# "Orlen's charge" is what Orlen tells as so, never what is still to come

report A, Calder Times, 2025-07-08
  CALDER — The readings will be exchanged from Friday, Lagona's water office said. Orlen's water office said that the
  exchange would begin in November.

  Lagona spokeswoman Rita Vale said that Orlen's charge was baseless.

expect
  no dispute
