# A claim is shown in the words that name who does it

report A, Calder Times, 2025-07-09
  CALDER — Rita Vale spoke in Calder. She will sell the warehouse in Calder to Norrland in March, lawyer Bo Lind said.

report B, Union Voice, 2025-07-08
  CALDER — Rita Vale will sell the warehouse in Calder to Norrland in March, lawyer Bo Lind said.

expect
  claim B "will sell the warehouse": in A B, reads "Rita Vale will sell"
