# "did not say that" gives nobody's word

report A, Marsh Post, 2025-05-12
  SELM — The general, Ivo Kral, did not say that his soldiers had fired on the ferry at Selm. The ferry sank within
  minutes, captain Jan Okker said.

expect
  no claim "his soldiers had fired"
