# A sentence that is one person's word and then another's is printed as two

report A, Calder Times, 2025-07-08
  CALDER — Mayor Ana Roe said the ferry would sail again on Monday, but a person familiar with the repairs said the engine had not even been ordered. The harbour was empty at noon.

report B, Union Voice, 2025-07-08
  CALDER — The ferry will sail again on Monday, mayor Ana Roe said. Nobody at the yard could be reached.

expect
  brief "“Mayor Ana Roe said the ferry would sail again on Monday [14 Jul 2025]” — Ana Roe[^"
  brief "“a person familiar with the repairs said the engine had not even been ordered”[^"
  no brief "in part"
