# A cross-heading matters less than the sentence below it

report A, Calder Times, 2025-07-08
  CALDER — Harbour master Rita Vale said that a crane fell into the basin of Calder on Sunday.

  Divers found rusty cable

  Ferries go round by the north channel until the wreck is lifted.

  Bakers will sell bread from a barge.

expect
  claim "Ferries go round": before "Divers found rusty cable"
