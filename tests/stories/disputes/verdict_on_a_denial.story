# Whoever says "Not true" behind another's denial is on that one's side, and no denial denies a denial

report A, Calder Times, 2025-07-08
  CALDER — Ferry captain Ed Marsh locked the cook Dana Moss in the freezer of the ferry after a row on Sunday, according
  to a deckhand who asked not to be named.

report B, Union Voice, 2025-07-09
  CALDER — Dana Moss insisted on Tuesday that her captain had not locked her in the freezer of the ferry after a row.

  Marsh said: “Not true. Not one bit of it.”

report C, Harbour Gazette, 2025-07-09
  CALDER — Ferry captain Ed Marsh on Tuesday dismissed as fiction a report that he had locked a cook in the freezer.

expect
  dispute A "locked the cook": denied by "Dana Moss", denied by "Ed Marsh", not said by "Dana Moss"
