# What neither side has said is nobody's claim

report A, Marsh Post, 2025-05-12
  SELM — Neither army has said that its soldiers fired on the ferry at Selm on Sunday. The ferry sank within minutes,
  captain Jan Okker said.

expect
  no claim "its soldiers fired on the ferry"
  claim "The ferry sank": said by "Jan Okker"
