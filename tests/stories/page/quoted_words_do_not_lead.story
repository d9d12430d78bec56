# What the report tells leads before what somebody is quoted with

report A, Westland Observer, 2025-02-06
  LONDON — Councillor Ruth Talbot said: “The fire in the tower at Harrow killed nine people.” The fire in the tower at
  Harrow burned for hours.

expect
  lead "burned for hours"
