# Nobody denies what is demanded, or a thing that is shown

report A, Calder Times, 2025-07-08
  CALDER — The tenants' league wrote to Corran Bank that the bank “saw every coin go to the vineyard.” The letter demands
  that the bank set up a fund. In a statement the bank rejected the charge.

report B, Union Voice, 2025-07-08
  CORRAN — A tenants' group said it had counted at least nine fires since May. Ida Moor of the group showed reporters a
  melted stove that had stood in a hallway. Parcelo dismissed the claim. “Their list has some fires twice,” said Neil
  Garth, a spokesman for Parcelo.

expect
  dispute A "saw every coin go to the vineyard": denied by "Corran Bank"
  no dispute A "set up a fund"
  dispute B "counted at least nine fires": denied by "Parcelo"
  no dispute B "melted stove"
