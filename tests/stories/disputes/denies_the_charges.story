# Who was indicted, on nobody's word, and denies the charges

report A, Calder Times, 2025-05-06
  CALDER — Karl Kolar was indicted on Monday on three counts of fraud. Kolar denies the charges.

report B, Union Voice, 2025-05-07
  CALDER — Karl Kolar was indicted on Monday on three counts of fraud.

expect
  dispute A "was indicted on Monday": denied by "Karl Kolar"
