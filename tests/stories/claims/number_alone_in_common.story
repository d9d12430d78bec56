# A number in words and in figures makes short statements one claim

report A, Port Ledger, 2025-01-30
  PORT ELM — Seven drowned, harbour master Ines Duarte said.

report B, Elm Gazette, 2025-01-30
  PORT ELM — Some 7 people drowned, harbour master Ines Duarte said.

expect
  one claim "Seven drowned", "7 people drowned"
