# A bare "the statement" is the one whose author was told before

report A, Baltic Post, 2024-02-20
  OSLO — The pier of Orn was weakened by rust, according to a statement by the Norwegian transport ministry.

  The pier of Orn will be closed for a year, the statement said.

expect
  claim "closed for a year": said by "Norwegian transport ministry", party "Norwegian government"
