# What the outlet adds behind a dash is no part of what is said

report A, Kestrel Post, 2025-03-05
  KESTREL — The mayor of Kestrel, Lucie Marchand, said that the river will rise above four metres by Friday – an old
  fear of the bakers.

expect
  claim "will rise above four metres": not reads "old fear"
