# What is going on, or is so, may well be ahead in another report: no difference of status

report A, Nordport News, 2024-06-04
  NORDPORT — Foreign Minister Tove Haal will be calm about the strike of the pilots, her office said.

  Foreign Minister Tove Haal is to negotiate with the pilots of Nordport.

report B, Warta Daily, 2024-06-04
  WARSAW — Foreign Minister Tove Haal was calm about the strike of the pilots.

  Foreign Minister Tove Haal is negotiating with the pilots of Nordport.

expect
  no difference status
