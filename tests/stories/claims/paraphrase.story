# The same happening in other words is one claim

report A, Wire One, 2025-06-03
  MUSKAT — Two tankers turned back at the mouth of the Ormel canal on Tuesday, ship trackers at Seaglass said.

report B, Evening Mirror, 2025-06-03
  DUBAY — The British maritime office said that two tankers turned around at the mouth of the Ormel canal on Tuesday.

expect
  one claim "turned back", "turned around"
