# What several outlets print word for word is one outlet's word

report A, Calder Times, 2025-07-08
  CALDER — The harbour bridge was closed for two hours on Monday while divers looked at its northern pillar for cracks.

report B, Union Voice, 2025-07-08
  CALDER — The harbour bridge was closed for two hours on Monday while divers looked at its northern pillar for cracks.

expect
  one claim A "closed for two hours", B "closed for two hours"
  brief "outlet’s word · “The harbour bridge was closed for two hours"
  no brief "outlets’ word"
