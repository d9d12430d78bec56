# A magnitude counts no earthquakes, and a hyphen ends no word

report A, Calder Times, 2025-07-08
  MARDEN — A 5.9 earthquake struck Marden on Monday. Two co-workers were killed at the mill.

report B, Union Voice, 2025-07-08
  MARDEN — A 6.1 earthquake struck Marden on Monday. Three co-workers were killed at the mill.

expect
  difference number "Two co-workers", "Three co-workers"
  no difference number "5.9", "6.1"
