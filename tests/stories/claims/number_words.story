# A number in words and the same number in figures are one

report A, Port Ledger, 2025-01-30
  PORT ELM — Seven lifeboats were lost in the storm at Port Elm, harbour master Ines Duarte said.

report B, Elm Gazette, 2025-01-30
  PORT ELM — Harbour master Ines Duarte said that 7 lifeboats were lost in the storm at Port Elm.

expect
  one claim "Seven lifeboats", "7 lifeboats"
  no difference number "Seven"
