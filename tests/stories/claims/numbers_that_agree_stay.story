# "More than ten" and "twelve" do not contradict each other

report A, Lindau Morning, 2025-03-10
  LINDAU — More than ten people were injured when a tram left the rails at Post Square on Sunday, the ambulance chief,
  Eva Roth, said.

report B, Lindau Evening, 2025-03-10
  LINDAU — Twelve people were injured when a tram left the rails at Post Square on Sunday, ambulance chief Eva Roth
  said.

expect
  one claim "More than ten people", "Twelve people"
  no difference number
