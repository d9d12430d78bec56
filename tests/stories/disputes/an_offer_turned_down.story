# Who dismisses an offer denies nothing; who denies that there was one does

report A, Calder Times, 2025-07-08
  CALDER — The council responded with an offer to hold talks on the lock on Friday. Union leader Karl Brodd dismissed the
  council's offer to hold talks.

expect
  no dispute
