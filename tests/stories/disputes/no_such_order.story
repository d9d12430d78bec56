# "No such order" says no to what was told before, in whoever's words

report A, Calder Times, 2025-07-08
  CALDER — The former clerk told the court that the mayor had made him burn eleven files before the audit. The mayor, who
  spoke for an hour, said she had given no such order.

report B, Union Voice, 2025-07-08
  CALDER — A former guard of Parcelo said he sent a letter about the rotten stairs to the owner in March. “No such letter
  reached the office in March or at any other time,” said Neil Garth, a spokesman for Parcelo.

expect
  dispute A "made him burn eleven files"
  dispute B "sent a letter about the rotten stairs": denied by "Neil Garth"
