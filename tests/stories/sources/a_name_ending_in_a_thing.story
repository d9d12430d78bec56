# A body whose name ends in a word for a thing speaks like any other, and so does who stands behind his office

report A, Calder Times, 2025-07-08
  CALDER — Hosepipes will be banned from August, Tarn Moor Water said.

report B, Union Voice, 2025-07-08
  CALDER — The springs have run dry in nine villages, the head of mountain rescue, Capt. Oskar Lind, said on Monday.

  The district medical officer said that two children were ill.

expect
  claim "Hosepipes will be banned": said by "Tarn Moor Water"
  claim "springs have run dry": said by "Oskar Lind"
  claim "two children were ill": single-origin
