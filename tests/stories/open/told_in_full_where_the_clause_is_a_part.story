# What is left open is told with the part of its sentence without which it says nothing

report A, Calder Times, 2025-07-08
  CALDER — The captain left the ferry for reasons he declined to discuss.

report B, Union Voice, 2025-07-08
  CALDER — Whether the new rules have any effect remains to be seen.

report C, Dockside Mail, 2025-07-08
  CALDER — The bridge was closed on Monday, but the mayor did not say whether it would be repaired.

expect
  open "The captain left the ferry for reasons he declined to discuss"
  open "Whether the new rules have any effect remains to be seen"
  open "the mayor did not say whether it would be repaired"
  no open "The bridge was closed"
