# An "is not" written in short, a "that" more or less are no difference

report A, Baltic Post, 2024-02-20
  OSLO — “It is not a question of the herring that we lost but of the law of the sea,” Norwegian foreign minister Tove
  Haal said.

report B, Warta Daily, 2024-02-20
  WARSAW — “It isn't a question of the herring we lost but of the law of the sea,” Norwegian foreign minister Tove Haal
  said.

expect
  no difference wording
