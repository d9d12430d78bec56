# Who is named behind a clause has said all of it

report A, Calder Times, 2025-06-06
  CALDER — The rival Weldam has approached Parcelo about a takeover, two people familiar with the matter told the Times
  last week.

report B, Union Voice, 2025-06-06
  CALDER — Parcelo knew half a year before the fire that the stoves of its cabins could burst, a former engineer of the
  firm has told Union Voice.

expect
  claim A "has approached Parcelo about a takeover": anonymous
  claim B "knew half a year before the fire": anonymous
