# Still to come in the one, done in the later

report A, Nordport News, 2024-06-03
  NORDPORT — Foreign Minister Tove Haal will visit Poland on Tuesday, her office said.

report B, Warta Daily, 2024-06-05
  WARSAW — Foreign Minister Tove Haal visited Poland on Tuesday.

expect
  difference status "will visit", "visited Poland": explained later-report
