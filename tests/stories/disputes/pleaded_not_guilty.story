# A plea and "innocent" deny the charge against whom they are of

report A, Calder Times, 2025-07-08
  CALDER — Karl Brodd was indicted on Monday on charges of bribing the harbour master. Brodd has pleaded not guilty to the
  charges.

report B, Union Voice, 2025-07-08
  MARDEN — Ann Roe was charged with stealing two lorries in Marden. Lawyer Rita Vale said that Roe was innocent.

expect
  dispute A "bribing the harbour master": denied by "Karl Brodd"
  dispute B "stealing two lorries": denied by "Rita Vale"
