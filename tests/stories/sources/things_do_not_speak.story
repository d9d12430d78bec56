# What things show is nobody's word; who can speak does

report A, Tarn Post, 2025-07-02
  TARN — The blueprints suggest that the east wall was never anchored. Tyre marks indicate the lorry braked late.

  The laboratory says the water is clean again. A gondolier said the lamp had gone out before midnight.

expect
  claim "the east wall was never anchored": unattributed
  claim "the lorry braked late": unattributed
  claim "the water is clean again": said by "laboratory"
  claim "the lamp had gone out": said by "gondolier"
