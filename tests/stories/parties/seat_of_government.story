# The Kremlin speaks for the Russian government

report A, Baltic Post, 2024-02-20
  BERGEN — A Kremlin aide, Oleg Brandt, said that four patrol boats will sail through the strait of Orn in May.

expect
  claim "four patrol boats": party "Russian government"
