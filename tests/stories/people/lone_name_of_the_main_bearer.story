# A surname alone is whom the story names far more often

report A, Luhove Post, 2025-04-10
  LUHOVE — Carl Brandt owns the mine. Carl Brandt bought it in 1990. Carl Brandt lives in the capital. Carl Brandt was
  a miner himself. The mine's engineer is Peter Brandt.

report B, Valley Telegraph, 2025-04-10
  LUHOVE — Mr. Brandt spoke at Luhove on Wednesday.

expect
  one entity "Carl Brandt", B "Brandt"
