# A state agency is its government's voice

report A, Baltic Post, 2024-02-20
  BERGEN — Xinhua said that four patrol boats will sail through the strait of Orn in May.

expect
  claim "four patrol boats": party "Chinese government"
