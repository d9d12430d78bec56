# Of a long sentence so much is shown as reads by itself, with who says it

report A, Norfell Post, 2025-01-20
  NORFELL — The council of Norfell will close the north road to lorries from the first of March, mayor Ada Brandt said on
  Monday, after a spring in which three children were hurt on their way to the school behind the mill and the parents
  had blocked the crossing twice.

expect
  claim "will close the north road": reads "mayor Ada Brandt said on Monday"
  claim "will close the north road": not reads "blocked the crossing"
