# A note says whose copy a report is

report A, Plainsman, 2025-09-11
  HALE — A school at Hale will sell its bell to pay for a new roof.

  Copyright 2025 The Associated Press. All rights reserved.

report B, Ridge Ledger, 2025-09-11
  ELM — The crane of Elm fell into the harbour and sank a tug.

  (Reporting by Rui Sal in Elm; Editing by Ann Lowe)

report C, Bywater Tribune, 2025-09-11
  TARN — Two cows were found on the pier of Tarn.

  Copyright 2025 Bywater Tribune.

expect
  claim "will sell its bell": unattributed, said by "Associated Press, its copy"
  claim "fell into the harbour": unattributed, said by "Reuters, its copy"
  claim "Two cows": said by "Bywater Tribune, own word"
