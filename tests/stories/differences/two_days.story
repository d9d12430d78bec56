# One happening on two days

report A, Nordport News, 2024-06-06
  NORDPORT — Foreign Minister Tove Haal arrived in Poland on Tuesday.

report B, Warta Daily, 2024-06-06
  WARSAW — Foreign Minister Tove Haal arrived in Poland on Wednesday.

expect
  difference date "Tuesday", "Wednesday"
