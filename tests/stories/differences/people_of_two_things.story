# Who marched and who was hurt are not one number, nor are the crew and all who were aboard

report A, Calder Times, 2025-07-08
  CALDER — Some 900 marchers crossed the Ona bridge in Calder on Monday. The ferry Meridian carried nine sailors.

report B, Union Voice, 2025-07-08
  CALDER — Twelve people were hurt on the Ona bridge in Calder on Monday. The ferry Meridian carried 60 people.

expect
  no difference number
