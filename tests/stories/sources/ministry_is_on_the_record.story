# A body of which there is one is no unnamed source; a source in it is

report A, Tarn Post, 2025-05-09
  TARN — Cod may be caught again from June, the fisheries ministry said on Thursday. The harbour union said that its
  members would not load another ferry.

  The minister will resign on Friday, a ministry source said.

expect
  claim "Cod may be caught": not anonymous, said by "the fisheries ministry"
  claim "would not load another": not anonymous
  claim "will resign on Friday": anonymous
