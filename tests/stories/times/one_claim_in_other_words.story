# What two reports tell of one happening in other words is one entry

report A, Calder Times, 2025-07-10
  CALDER — On the evening of July 6, the ferry hit the pier at Calder.

report B, Union Voice, 2025-07-08
  CALDER — The ferry Marlin struck the pier at Calder on Sunday evening at seven knots, three times her usual speed at
  the berth, and cooks and waiters were thrown down the stairs.

expect
  one claim A "the ferry hit the pier", B "struck the pier"
  day 2025-07-06 A "the ferry hit the pier": with B "struck the pier"
