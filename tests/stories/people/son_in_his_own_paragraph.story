# A surname of several goes to the one whom its paragraph names, with a title to whom that fits

report A, Dock News, 2025-10-03
  CARROW — Shipowner Karl Visser said the yard would close in June.

  His son Bram Visser said he had not been asked. Visser, an engineer in Delft, said he would buy the yard.

  Mr Visser said the price was forty million.

expect
  claim "he would buy the yard": said by "Bram Visser"
  claim "the price was forty million": said by "Karl Visser"
