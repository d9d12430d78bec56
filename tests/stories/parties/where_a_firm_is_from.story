# "Norway's Parcelo": where a firm is from makes it no government

report A, Calder Times, 2025-06-05
  OSLO — Norway's Parcelo said on Thursday that it would close its warehouse in Bergen.

expect
  claim "would close its warehouse": not party "Norwegian government"
