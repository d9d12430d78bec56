# What a page adds to its title, its section and its outlet, is no part of it

report A, Talbot Herald, 2025-05-06, titled Footbridge falls into river | Local News | The Talbot Herald
  TALBOT FALLS — A footbridge fell into the Ona River on Monday. Nobody was hurt on the footbridge, engineer Carla
  Reyes said.

expect
  title "Footbridge falls into river"
  no title "Local News"
