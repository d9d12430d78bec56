# A letter declines nothing: who wrote it does

report A, Tarn Post, 2025-07-02
  TARN — The letter from Halden Foods gave no date. It refused to comment on the loss of jobs.

expect
  claim "refused to comment": said by "Halden Foods"
