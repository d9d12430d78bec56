# What a court has heard is the prosecution's, where whoever speaks next speaks for it

report A, Calder Times, 2025-07-08
  CALDER — A bookkeeper took the savings of a blind farmer to pay for a boat, a court has heard.

  Ned Garth, 51, moved £90,000 in twelve payments between 2019 and 2022, Calder Crown Court was told on Monday.

  Opening the case, Ann Roe, for the prosecution, said Garth had used the money as his own.

report B, Union Voice, 2025-07-08
  CALDER — Two lamps had failed, an inquest heard. The mate, Joe Lind, said he had asked for new ones.

expect
  claim A "took the savings": said by "Ann Roe", likely
  claim A "moved £90,000": said by "Ann Roe"
  claim B "Two lamps": not said by "Joe Lind"
