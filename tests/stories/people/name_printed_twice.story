# A caption that runs into the text prints a name twice: it is one name

report A, Calder Times, 2025-07-08
  Tove Haal Tove Haal's show in Norvik was cut short on Monday. Tove Haal said that the lights had failed.

expect
  no entity "Tove Haal Tove Haal"
  claim "the lights had failed": said by "Tove Haal"
