# "His account" is what he has said, whoever spoke last

report A, Calder Times, 2025-07-08
  CALDER — Bruno Hale, who was her deputy, claims that Voss made him put false dates on the contracts. Her lawyer says he
  is lying to save his skin. Ada Voss rejected his account when she spoke in court.

expect
  dispute "put false dates on the contracts": said by "Bruno Hale", denied by "Ada Voss"
  no dispute "lying to save his skin"
