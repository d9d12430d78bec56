# A report that is given by its outlet's address is what another one cites by the outlet's name

report A, www.nytimes.com, 2025-07-08
  CALDER — The harbour board has sold the north pier to a bank.

report B, Calder Times, 2025-07-09
  CALDER — The harbour board has sold the north pier to a bank, The New York Times reported on Tuesday.

expect
  claim "sold the north pier": unattributed, no party
  source B cites "New York Times": outlet
