# The title is a headline that a report prints

report A, Talbot Herald, 2025-05-06
  Footbridge falls into river

  TALBOT FALLS — A footbridge fell into the Ona River on Monday. Nobody was hurt, the town's engineer, Carla Reyes,
  said.

expect
  title "Footbridge falls into river"
  lead "A footbridge fell into the Ona River"
