# "…, which he denies" is of what ends there, not of who looks into it

report A, Calder Times, 2025-07-08
  CALDER — Judge Rita Vale wants to know who paid the divers, the court said on Monday.

  The police have found evidence of bribery at the mill, which foreman Neil Garth denies.

expect
  dispute "evidence of bribery": denied by "Neil Garth"
  claim "who paid the divers": not contested
