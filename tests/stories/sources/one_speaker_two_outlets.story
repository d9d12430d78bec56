# Two outlets that quote one speaker have one origin

report A, The Galt Bee, 2025-09-11
  GALT — “They asked for a sandwich and a telephone, in that order,” Tom Ricks of Coaldale Energy said on Wednesday.

report B, Ridge Ledger, 2025-09-11
  GALT — “They asked for a sandwich and a telephone, in that order,” Tom Ricks told reporters.

expect
  claim A "a sandwich and a telephone": single-origin, 1 origin, in A B
