# Who is online, or why she left, is asked, not told

report A, Calder Times, 2025-07-08
  CALDER — The new menu shows who is playing and what they play. Norvik Games director Ada Quill knows why the old one was
  dropped. Norvik released the menu on Monday.

expect
  claim "released the menu": said by "Calder Times, own word"
  no claim "who is playing"
  no claim "what they play"
  no claim "why the old one"
