# A named speaker's whole remark is a claim though each of its words is in every report

report A, Calder Times, 2025-07-08
  CALDER — The treasurer of the rowing club, Oskar Lind, ended months of silence on Monday.

  "I did it," he said.

report B, Union Voice, 2025-07-08
  CALDER — The rowing club will count its boats on Friday.

expect
  claim "I did it": said by "Oskar Lind"
