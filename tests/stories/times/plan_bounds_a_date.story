# Who still plans what another tells as done was printed before

report A, Baltic Post, 2024-02-21
  OSLO — Norwegian foreign minister Tove Haal arrived in Poland on Tuesday. Norwegian foreign minister Tove Haal spoke
  in Oslo on Sunday.

report B, Warta Daily
  WARSAW — Norwegian foreign minister Tove Haal will visit Poland this week. Norwegian foreign minister Tove Haal
  spoke in Oslo on Sunday.

expect
  published B: 2024-02-18, linked
