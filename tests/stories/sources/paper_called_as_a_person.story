# "The Star" in the Valley Star is the paper, though somebody is called so

report A, The Valley Star, 2025-07-16
  HOLLIN — Two thousand nurses will strike in August, their union's president, Nora Star, said on Tuesday.

  Ines Okafor, a spokeswoman for the health board, told the Star on Monday that wards would stay open.

expect
  claim "wards would stay open": said by "Ines Okafor", not via "Star"
