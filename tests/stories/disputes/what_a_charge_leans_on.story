# An accusation that is rejected is what was said before "for that", not what came of it

report A, Calder Times, 2025-07-08
  CALDER — “The company let the ferry sail without a pump. Thirty men have paid for that,” union leader Dana Moss said.

  Director Neil Garth rejected the accusation.

expect
  dispute "sail without a pump": said by "Dana Moss", denied by "Neil Garth"
  claim "have paid for that": not contested
