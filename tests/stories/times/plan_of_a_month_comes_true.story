# What was planned for a month and was done on one of its days is one entry

report A, Nordport News, 2024-05-20
  NORDPORT — Foreign Minister Tove Haal plans to visit Poland in June to talk about herring quotas, trawler licences
  and the price of nets.

report B, Warta Daily, 2024-06-05
  WARSAW — Foreign Minister Tove Haal landed in Warsaw on Tuesday with her dog.

expect
  day 2024-06-04 "landed in Warsaw": happened, with "visit Poland in June"
