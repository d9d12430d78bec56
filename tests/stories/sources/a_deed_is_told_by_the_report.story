# That somebody praised or agreed to do something is told by the report, no word of his

report A, Calder Times, 2025-07-08
  CALDER — Mayor Ada Roe praised the dockers of Calder on Monday. The council agreed to close the baths in May.

expect
  claim "praised the dockers": unattributed
  claim "close the baths": unattributed
