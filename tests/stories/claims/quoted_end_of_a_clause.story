# What a speaker is quoted with stays in the claim that it ends

report A, Port Ledger, 2025-01-30
  PORT ELM — The coast guard's commander, Paul Dunne, said that lieutenant Ada Roe had handled the fire on the ferry
  “exactly as the manual tells you.”

expect
  claim "Ada Roe had handled the fire": reads "exactly as the manual tells you"
