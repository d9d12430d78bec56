# What an entry of a live page tells was said at the entry's time

report A, Tarn Post
  Flood on the Orn: live

  Live updates by Ana Sole

  Friday 14 March 2025

  16.40 GMT

  The ferry Halden is back in port, the coast guard says.

  11.20 GMT

  A pier has broken at Elm, harbour master Finn Dahl said.

expect
  claim "back in port": said by "coast guard"
  claim "A pier has broken": said by "Finn Dahl"
  no claim "updates by"
