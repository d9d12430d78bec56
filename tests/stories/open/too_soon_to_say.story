# "Too soon to say" leaves a question open

report A, Calder Times, 2025-06-06
  CALDER — Whether Parcelo will be fined is open. Una Moss, who heads the Safety Board, said that it was too soon to say.

expect
  open "too soon to say": not-specified
