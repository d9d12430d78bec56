# An unnamed claim in two outlets, denied on the record

report A, Metro Ledger, 2025-06-20
  ORLY — Aero Norr is in talks to buy Flysul, two people familiar with the talks said on Thursday.

report B, Skyway, 2025-06-20
  ORLY — Aero Norr is in talks to buy Flysul, a person briefed on the matter told Skyway. “There are no talks,”
  Flysul's chairman, Bruno Paz, said on Friday.

expect
  claim A "in talks to buy": in A B
  dispute A "in talks to buy": denied by "Bruno Paz"
