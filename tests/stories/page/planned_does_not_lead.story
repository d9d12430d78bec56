# What happened leads before what is planned

report A, Calder Times, 2025-07-08
  CALDER — Parcelo will open a warehouse in Corran in May. Parcelo closed its warehouse in Calder on Monday.

wanted
  lead "Parcelo closed its warehouse"
