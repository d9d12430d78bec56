# What one report announces and another tells as done is one step of the timeline

report A, Nordport News, 2024-06-03
  NORDPORT — Foreign Minister Tove Haal will visit Poland on Tuesday, her office said.

report B, Warta Daily, 2024-06-04
  WARSAW — Foreign Minister Tove Haal arrived in Poland on Tuesday.

expect
  day 2024-06-04 "arrived in Poland": happened, with "will visit Poland"
