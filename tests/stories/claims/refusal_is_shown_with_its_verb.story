# "refused to" belongs to what is shown

report A, Gorna Herald, 2025-03-12
  GORNA — [source The foreign minister, Pavel Dorn,] [cue refused] [content to condemn the attack on the airport of
  Gorna].

expect
  claim "condemn the attack": reads "refused to condemn"
