# A denial that meets nothing is shown with the words that deny

report A, Gorna Herald, 2025-03-12
  GORNA — The army chief, Pavel Dorn, denied that pilots had bombed the airport of Gorna on Saturday.

expect
  claim "had bombed": reads "denied that pilots", denied by "Pavel Dorn"
