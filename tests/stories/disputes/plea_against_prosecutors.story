# A plea of not guilty is set against what prosecutors say

report A, Calder Times, 2025-03-10
  CALDER — Prosecutors say that Karl Roe set fire to the grain barn at Post Mill. Roe pleaded not guilty to arson on
  Monday.

report B, Union Voice, 2025-03-11
  CALDER — Karl Roe set fire to the grain barn at Post Mill for the insurance money, prosecutors told the court on Monday.

expect
  dispute "set fire to the grain barn": said by "Prosecutors", denied by "Karl Roe"
