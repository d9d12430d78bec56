# Of several unnamed sources the page names the one whose words it prints

report A, Calder Times, 2025-07-08
  CALDER — [content The council is to sell the old bath house in Mill Lane to a hotel group from Norvik before the summer],
  [source an aide to the mayor] [cue said].

report B, Union Voice, 2025-07-08
  CALDER — [content The council will sell the old bath house to a hotel group before the summer], [source a clerk] [cue said].

expect
  one claim A "sell the old bath house", B "sell the old bath house"
  claim B "sell the old bath house": anonymous
  brief "unnamed · “The council will sell the old bath house to a hotel group before the summer, a clerk said”[^"
