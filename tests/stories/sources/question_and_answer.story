# Q and A are roles: the words above say whose

report A, Quarter Review, 2025-06-02
  Edmund Vale stepped down as head of the rail regulator on Friday. He spoke to Hana Brod.

  Q: Did the minister ask you to go?

  A: I told the minister in March that I would leave.

  Q: Do you regret the fine for Northline?

  A: Northline sold forty trains without brakes.

  This interview was edited for length.

expect
  claim "sold forty trains": said by "Edmund Vale"
  no brief "edited for length"
