# A site that is called by its address has a name, and so has a person whom the recogniser missed

report A, Calder Times, 2025-07-08
  CALDER — Two men carried the safe out of the bakery before dawn, NorvikToday.com reported. The owner had slept in
  the back room, NorvikToday.com reports.

report B, Union Voice, 2025-07-09
  CALDER — The safe held nothing but receipts, Garth said. He had emptied it on Friday, Garth said.

expect
  claim "carried the safe": said by "NorvikToday.com", not anonymous
  claim "nothing but receipts": said by "Garth", not anonymous
