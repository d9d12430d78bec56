# Behind a dash in a title an outlet is none of it; anything else is

report A, Talbot Herald, 2025-05-06, titled Footbridge falls into river – mayor orders inquiry - Talbot Herald
  TALBOT FALLS — A footbridge fell into the Ona River on Monday. The mayor ordered an inquiry.

expect
  title "Footbridge falls into river – mayor orders inquiry"
  no title "Herald"
