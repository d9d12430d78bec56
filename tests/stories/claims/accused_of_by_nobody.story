# "is accused of" stays with what somebody is accused of

report A, Ryburn Post, 2025-07-02
  RYBURN — Colm Dacre, 54, is accused of hiding the money in a biscuit tin. The trial continues.

expect
  claim "hiding the money": reads "Colm Dacre, 54, is accused of hiding the money in a biscuit tin"
