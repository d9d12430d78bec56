# A toll that only rises from day to day is no disagreement

report A, Calder Times, 2025-07-07
  CALDER — Nine people drowned when a ferry sank off Calder on Sunday.

report B, Union Voice, 2025-07-09
  CALDER — The sinking of the ferry off Calder left 14 people dead. In 2019 a ferry went down there with the loss of 33 people.

expect
  difference number "Nine people", "14 people": about "dead", explained later-report
