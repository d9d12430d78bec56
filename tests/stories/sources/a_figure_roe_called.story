# What somebody's clause is on is no description of him

report A, Calder Times, 2025-11-08
  CALDER — Orland Mining says that 200 jobs will go at the pit, a figure Karl Deakin called misleading.

report B, Union Voice, 2025-11-08
  CALDER — The number of 200 jobs, a figure Deakin called misleading, is that of Orland Mining. Karl Deakin leads the union.

expect
  entity "Karl Deakin": not role "figure"
  no brief "Deakin, a figure"
