# Who says "we deny that …" denies it, in whatever words

report A, Calder Times, 2025-07-08
  CALDER — The ferry company paid its captains twice, the harbour watchdog said on Monday. It also said that the company hid a fire.

report B, Union Voice, 2025-07-09
  CALDER — “We deny that we paid our captains twice,” said Jo Roe, the ferry company's lawyer.

  “We categorically reject the claim that the company hid a fire,” she added.

  “I have never denied that the log was lost,” Roe said.

expect
  dispute A "paid its captains twice": said by "harbour watchdog", denied by "Jo Roe"
  dispute A "the company hid a fire": said by "harbour watchdog", denied by "Jo Roe"
  no dispute "the log was lost"
