# Rules that tell something are a document, not somebody who is not named

report A, Calder Times, 2025-07-08
  CALDER — The harbour board passed new rules on Monday. According to the rules, no crane may lift a barge at night.

expect
  claim "no crane may lift": not anonymous
