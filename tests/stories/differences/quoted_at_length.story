# A saying quoted at different length is no difference

report A, Baltic Post, 2024-02-20
  OSLO — “We shall not give a single herring back to those who robbed our nets,” Norwegian foreign minister Tove Haal
  said.

report B, Orlen Times, 2024-02-20
  OSLO — “We shall not give a single herring back,” Norwegian foreign minister Tove Haal said.

expect
  no difference wording
