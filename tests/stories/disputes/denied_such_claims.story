# "denied such claims" is about what was charged just before

report A, Orlen Gazette, 2024-02-20
  ORLEN — [source The opposition leader, Dariusz Wolny,] [cue accused the mayor] of [content selling the tram depot to
  her brother].

  [source Mayor Helga Brandt] [cue denied] [content such claims].

expect
  dispute "selling the tram depot": said by "Dariusz Wolny", denied by "Helga Brandt"
