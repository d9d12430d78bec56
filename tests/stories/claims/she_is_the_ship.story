# A name is put to a pronoun only where nothing else is meant

report A, Port Ledger, 2025-01-30
  PORT ELM — “I was asleep,” said passenger Rosa Venn, of Galway.

  “She lies at Pier 4 with a hole below the water line,” harbour master Ted Loam said.

  The ferry Ada Holt had left at noon. A farmer was killed when a tree fell on his barn, Inspector Huw Pell said.

expect
  claim "lies at Pier 4": not reads "Rosa Venn"
  claim "a tree fell on his barn": not reads "["
  entity "Ada Holt": not PERSON
