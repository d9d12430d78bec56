# The officials of a body that is no government are its voice; lawyers of nobody are unnamed

report A, Tarn Post, 2025-07-02
  TARN — Fire department officials say the boathouse burned for two days.

  Authorities say the boathouse was empty.

  Fishery lawyers said the owner had left the country.

expect
  claim "burned for two days": single-origin
  claim "the boathouse was empty": anonymous
  claim "had left the country": anonymous
