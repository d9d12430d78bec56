# What somebody is quoted with is his word, not what the report leaves open

report A, Talbot Herald, 2025-05-06
  TALBOT FALLS — “It is not clear how many people were on the footbridge,” the town's engineer, Carla Reyes, said.

expect
  no open
