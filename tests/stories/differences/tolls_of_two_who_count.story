# Tolls are set side by side in whatever words they are told; who counts otherwise at the same time disagrees

report A, Calder Times, 2025-07-07
  CALDER — The collapse of the grandstand in Calder on Sunday killed 12 people, the mayor's office said.

report B, Union Voice, 2025-07-08
  CALDER — Police put the death toll from the collapse of the Calder grandstand at 19. The hospital says 23 are dead.

expect
  difference number "12 people", "19", "23": about "dead", unexplained, of "hospital"
