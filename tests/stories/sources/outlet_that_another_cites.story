# An outlet of the story that another one cites is that outlet's own word

report A, Orlen Times, 2025-05-06
  A footbridge fell into the Ona River on Monday night.

report B, State Register, 2025-05-06
  A footbridge fell into the Ona River on Monday night, the Orlen Times reported.

expect
  claim A "fell into the Ona River": unattributed, 1 origin, said by "Orlen Times"
