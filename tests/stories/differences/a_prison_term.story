# How long one person is sent to prison for differs

report A, Calder Times, 2025-07-08
  CALDER — Ada Roe was sentenced to six years in prison on Monday for burning down the boat house of Calder. Her brother, Karl
  Roe, was jailed for two years.

report B, Union Voice, 2025-07-08
  CALDER — Judge Rita Vale on Monday jailed Ada Roe for eight years. Roe set fire to the boat house. She could be released in
  five years.

expect
  difference number "six years", "eight years": about "Ada Roe", unexplained
  no difference number "two years"
