# Unnamed sources of two outlets are one origin until they are shown to differ

report A, Metro Ledger, 2025-06-20
  ORLY — Aero Norr is in talks to buy its rival Flysul, two people familiar with the talks said on Thursday.

report B, Skyway, 2025-06-20
  ORLY — Aero Norr is in talks to buy its rival Flysul, a banker who did not want to be named said.

expect
  claim A "in talks to buy": anonymous, 1 origin, in A B, no party
