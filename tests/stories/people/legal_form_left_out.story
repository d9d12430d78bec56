# A firm is one with and without its legal form; two firms of one name stay two

report A, Calder Times
  CALDER — Halden Foods Inc. will close its plant in May. Halden Foods has 300 workers there, Ann Roe of Halden Foods said.

report B, Union Voice
  CALDER — Norvik Shipping Ltd sued Norvik Shipping Corporation on Monday. Lawyer Una Moss said that Norvik Shipping had
  lost two lorries.

expect
  one entity A "Halden Foods Inc.", A "Halden Foods"
  two entities B "Norvik Shipping Ltd", B "Norvik Shipping Corporation"
