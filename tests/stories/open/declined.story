# A refusal to comment leaves a question open

report A, Metro Ledger, 2025-06-20
  ORLY — Aero Norr is in talks to buy Flysul, two people familiar with the talks said. Aero Norr declined to comment.

expect
  open "declined to comment": declined
  claim "in talks to buy": anonymous
