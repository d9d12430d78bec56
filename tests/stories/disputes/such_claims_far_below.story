# "such claims" does not reach over many sentences

report A, Orlen Gazette, 2024-02-20
  ORLEN — [source The opposition leader, Dariusz Wolny,] [cue accused the mayor] of [content selling the tram depot to
  her brother].

  The depot was built in 1931. Its roof was repaired in 1960. The trams are yellow. They run to the river and back.
  Two are kept for feasts. The last driver retired in May. A museum wants one of them.

  [source Mayor Helga Brandt] [cue denied] [content such claims].

expect
  no dispute
