# "It is you who …" answers a charge and denies nothing

report A, Baltic Post, 2024-02-20
  OSLO — Poland is fuelling the bloodshed in Gorna with shells and rifles, Norwegian foreign minister Tove Haal said
  on Monday.

report B, Warta Daily, 2024-02-21
  WARSAW — Polish foreign minister Jan Kos said that Norway had fuelled bloodshed from here to the sea by selling
  frigates to pirates since 1990.

expect
  claim A "Poland is fuelling": answered by "Jan Kos", not contested
  no dispute
