# One minister on one day may be in two stories

report A, Nordport News, 2024-06-03
  NORDPORT — Foreign Minister Tove Haal signed a treaty on herring with Poland on Tuesday. Trawlers may fish until
  May.

report B, Nordport Sport, 2024-06-03
  NORDPORT — Skier Ada Roe won the slalom at Nordport. The snow was soft. She beat Kari Brodd by a second.

expect
  two stories A, B
