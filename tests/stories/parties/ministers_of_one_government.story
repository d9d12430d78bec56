# Two ministers of a government whose country nobody names are one party

report A, Calder Times, 2025-07-08
  CALDER — Energy minister Joe Stark said on Monday that the Calder reservoir would be drained before the winter. The work will take a month.

report B, Union Voice, 2025-07-08
  CALDER — The Calder reservoir will be drained before the winter, Health Secretary Tom Bane said on Monday. Walkers were surprised.

expect
  claim A "would be drained": in A B, party "government", 1 parties, not corroborated
