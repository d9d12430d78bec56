# No name beside a pronoun where somebody without a name is spoken of since, nor where the speaker would be meant

report A, Calder Times, 2025-07-08
  CALDER — The harbour master, Dana Moss, closed the northern quay on Sunday.

  The crane driver's brother said she had warned of cracks in the concrete for years.

report B, Union Voice, 2025-07-08
  CALDER — "He is exhausted and forgets the dates of inspections," said his deputy, Oskar Lind.

expect
  no brief "she [Dana Moss]"
  no brief "He [Oskar Lind]"
