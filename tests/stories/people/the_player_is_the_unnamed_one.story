# Who was spoken of without a name is meant when the same noun comes again, not whoever was named between

report A, Calder Times, 2025-07-08
  CALDER — The foreman, Oskar Lind, locked the gates on Sunday, according to a welder who asked not to be named.

  The welder said nine people were inside.

expect
  claim "nine people were inside": said by "welder", anonymous
