# The noun that a clause hangs on is no part of who speaks

report A, Tarn Post, 2025-07-02
  TARN — The man police say set fire to the barn was arrested on Sunday.

  The lease the union says was never signed runs to 2027.

expect
  claim "set fire to the barn": said by "police"
  claim "was never signed": said by "the union"
