# Statements that count one thing otherwise are no one claim

report A, Lindau Morning, 2025-03-10
  LINDAU — Twelve people were injured when a tram left the rails at Post Square on Sunday, the ambulance chief, Eva
  Roth, said.

report B, Lindau Evening, 2025-03-10
  LINDAU — Twenty-one people were injured when a tram left the rails at Post Square on Sunday, tram director Anton
  Reiss said.

expect
  two claims "Twelve people", "Twenty-one people"
  claim "Twelve people": single-origin
  difference number "Twelve people", "Twenty-one people"
