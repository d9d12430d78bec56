# What two sources say that a meeting will be about

report A, Nordport News, 2024-06-03
  NORDPORT — Foreign Minister Tove Haal will discuss herring and nets in Warsaw, the Norwegian foreign ministry said.

report B, Warta Daily, 2024-06-03
  WARSAW — Foreign Minister Tove Haal will present a plan for peace in Gorna, diplomat Jan Kos said.

expect
  difference account "discuss herring", "a plan for peace": about "Tove Haal"
