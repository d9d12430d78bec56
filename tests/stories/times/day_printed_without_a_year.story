# A day that is printed without its year is of the year of the other reports

report A, Baltic Post, 2024-02-20
  OSLO — Norwegian foreign minister Tove Haal arrived in Poland on Monday.

report B, Warta Daily
  Minister Haal in Poland

  Feb. 21

  WARSAW — Norwegian foreign minister Tove Haal spoke in Poland, and a band played.

expect
  published B: 2024-02-21, linked, sure
