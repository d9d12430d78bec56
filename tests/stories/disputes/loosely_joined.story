# What is joined with a denied claim only loosely is not denied with it (the likelihood of these two is too high)

report A, Calder Times, 2025-07-08
  CALDER — Three workers died in a fire at the bank of Calder on Monday, police said.

  Protesters set fire to the bank of Calder and caused the death of three, radio stations claim. However, this remains an
  unsubstantiated claim.

report B, Union Voice, 2025-07-08
  CALDER — Three workers were killed in a fire at the bank of Calder on Monday, police said.

expect
  dispute A "set fire to the bank": said by "radio stations", denied by "Calder Times"

wanted
  dispute A "set fire to the bank": not said by "police"
  claim B "Three workers were killed": not contested
