# Two who declined to say something have not left open the same

report A, Calder Times, 2025-06-06
  CALDER — The board confirmed that the letter was genuine but declined to comment further.

report B, Union Voice, 2025-06-06
  CALDER — The investigator declined to say what was on the tape.

expect
  open "declined to comment further": declined
  open "declined to say what was on the tape": declined
