# A body that is printed as a name is not unnamed, though it was not taken for one

report A, Calder Times, 2025-07-08
  CALDER — The Center for Humane Work said on Monday that screens keep children awake.

expect
  claim "screens keep children awake": single-origin
