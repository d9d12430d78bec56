# A number to call is no line of a brief

report A, Calder Times, 2025-06-05
  CALDER — A fire destroyed the boat shed of Calder on Friday. Fifty firemen fought it. Witnesses are asked to ring the
  police on 0845 125 2222.

expect
  brief "destroyed the boat shed"
  no brief "0845"
