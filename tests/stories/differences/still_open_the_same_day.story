# Still to come in the one and done in the other of the same day: unexplained

report A, Nordport News, 2024-06-04
  NORDPORT — Foreign Minister Tove Haal will visit Poland on Tuesday, her office said.

report B, Warta Daily, 2024-06-04
  WARSAW — Foreign Minister Tove Haal visited Poland on Tuesday.

expect
  difference status "will visit", "visited Poland": unexplained
