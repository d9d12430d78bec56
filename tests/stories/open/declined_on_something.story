# Who declines to speak on one thing leaves it open, though another report has his words; nor does an office's chief answer for it

report A, Metro Ledger, 2025-06-20
  ORLY — Karl Brodd declined to comment on the price of the lock. Rita Vale's office did not respond to a request for
  comment.

report B, Skyway, 2025-06-20
  ORLY — “The lock is sound,” Karl Brodd said. “It will last,” Rita Vale said.

expect
  open "declined to comment on the price"
  open "office did not respond"
