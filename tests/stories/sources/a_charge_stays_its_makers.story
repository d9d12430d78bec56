# Who accuses or refuses is named: what is disputed hangs on whose word it is

report A, Orlen Gazette, 2024-02-20
  ORLEN — The opposition leader, Dariusz Wolny, accused the mayor of selling the tram depot.

expect
  claim "selling the tram depot": single-origin, said by "Dariusz Wolny"
