# A claim that its maker retracts is not told as what he says

report A, Delta Times, 2025-11-04
  DELTA — The dockers' union retracted its claim that the swing bridge had been closed for a month.

expect
  claim "had been closed": withdrawn by "union", not said by "union"
