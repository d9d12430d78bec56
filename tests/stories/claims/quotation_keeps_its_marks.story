# A claim that ends with a quotation keeps both of its marks

report A, Port Ledger, 2025-01-30
  PORT ELM — [source The harbour union] [cue said] that [content the new tariff of Port Elm was “a gift to the
  banks”].

expect
  claim "a gift to the banks": reads "“a gift to the banks”"
