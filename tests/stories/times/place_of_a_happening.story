# An entry tells where it happened

report A, Nordport News, 2024-06-05
  WARSAW — Foreign Minister Tove Haal arrived in Poland on Tuesday.

expect
  day 2024-06-04 "arrived in Poland": place "Poland"
