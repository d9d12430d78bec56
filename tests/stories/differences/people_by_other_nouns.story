# Passengers and people are counted alike where one verb governs both

report A, Calder Times, 2025-07-08
  CALDER — Forty passengers were rescued from the ferry Meridian off Calder on Monday.

report B, Union Voice, 2025-07-08
  CALDER — Sixty people were rescued from the ferry Meridian off Calder on Monday.

expect
  difference number "Forty passengers", "Sixty people": unexplained
