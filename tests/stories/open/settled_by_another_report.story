# What another report answers is not open

report A, Metro Ledger, 2025-06-20
  ORLY — Aero Norr is in talks to buy Flysul, two bankers said. Flysul did not respond to a request for comment.

report B, Skyway, 2025-06-20
  ORLY — “There are no talks with Aero Norr at this time,” Flysul said in a statement.

expect
  no open "did not respond"
