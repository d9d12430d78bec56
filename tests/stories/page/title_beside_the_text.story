# A title that came beside the text is shown where no headline is printed

report A, Talbot Herald, 2025-05-06, titled Footbridge falls into river
  TALBOT FALLS — A footbridge fell into the Ona River on Monday. Nobody was hurt on the footbridge, engineer Carla
  Reyes said.

expect
  title "Footbridge falls into river"
