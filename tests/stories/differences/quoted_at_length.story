# A saying quoted at different length is no difference

report A, Baltic Post, 2024-02-20
  OSLO — “We shall not give a single herring back to those who robbed our nets,” said Tove Haal.

report B, Warta Daily, 2024-02-20
  WARSAW — “We shall not give a single herring back,” said Tove Haal.

expect
  no difference wording
