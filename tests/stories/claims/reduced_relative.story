# The noun that a clause hangs on is no part of who speaks

report A, Tarn Post, 2025-07-02
  TARN — The lease the union says was never signed runs to 2027.

  A woman investigators say drove the car fled to Elm on Sunday.

expect
  claim "the car fled": not said by "A woman investigators"
  claim "was never signed": said by "the union"
