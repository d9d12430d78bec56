# "It is not clear how many"

report A, Talbot Herald, 2025-05-06
  TALBOT FALLS — A footbridge fell into the Ona River on Monday. It was not clear how many people were on the bridge.

expect
  open "how many people were on the bridge": not-specified
