# "The agency" is the body whose name ends in a noun that it may stand for

report A, Calder Times, 2025-07-08
  CALDER — The Calder Transit Authority says two harbour trains bumped into each other on Monday. The agency says one worker is being treated for injuries.

expect
  claim "one worker is being treated": said by "Calder Transit Authority"
