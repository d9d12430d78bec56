# Words left out of a quotation, or written in short, are no difference

report A, Baltic Post, 2024-02-20
  OSLO — “It is not a question of herring, ladies and gentlemen, but of the law of the sea,” Norwegian foreign minister
  Tove Haal said.

report B, Warta Daily, 2024-02-20
  WARSAW — “It isn't a question of herring but of the law of the sea,” Norwegian foreign minister Tove Haal said.

expect
  no difference wording
