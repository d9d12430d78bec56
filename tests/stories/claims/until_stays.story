# What is to come until something happens is not told without that

report A, Evening Mirror, 2025-06-03
  DUBAY — “Nobody will leave this harbour until the crew is paid,” union leader Sol Idris said on Tuesday.

expect
  claim "Nobody will leave this harbour": reads "until the crew is paid"
