# Two sites with one passage are one origin, whoever is read as its speaker

report A, KTLM Local, 2025-09-11
  GALT — Two miners were brought out alive on Wednesday after 40 hours behind a fall of rock near the old Coaldale
  shaft.

report B, The Galt Bee, 2025-09-11
  Two miners were brought out alive on Wednesday after 40 hours behind a fall of rock near the old Coaldale shaft.

expect
  one claim A "Two miners", B "Two miners"
  claim A "Two miners": unattributed, 1 origin, because "shared passage"
