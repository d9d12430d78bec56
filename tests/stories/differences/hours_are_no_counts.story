# Hours of the clock are no counts

report A, Calder Times, 2025-11-08
  CALDER — The deputy was shot at about 3 p.m. on Friday on the harbour road, the sheriff's officials said.

report B, Union Voice, 2025-11-08
  CALDER — The deputy was shot on the harbour road on Friday, the sheriff said at 10 p.m. that night.

expect
  no difference number "about 3 p.m.", "10 p.m."
