# A place that gives another number than the printed words is no mark beside them

report A, Calder Times, 2025-03-10
  CALDER — Twelve people were hurt when a tram left the rails at Post Square on Sunday, the city's ambulance service said.

report B, Union Voice, 2025-03-10
  CALDER — A tram left the rails at Post Square on Sunday and 21 people were injured, the ambulance service said.

expect
  brief "21 people were injured, the ambulance service said” — the ambulance service[^1]"
  no brief "said” — the ambulance service[^1] [^2]"
