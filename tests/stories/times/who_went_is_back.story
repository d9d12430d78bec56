# "Went" looks back, "had been planned, has been moved" and the present of what is arranged look ahead

report A, Calder Times, 2025-07-10
  CALDER — Hundreds of brewers went to the town hall on Monday to hand in a petition.

  The regatta, which had been planned for Sunday, has been postponed to August.

report B, Union Voice, 2025-07-10
  CALDER — The council votes again on Friday. The petition was begun on a Saturday in May 2019.

expect
  brief "on Monday [7 Jul 2025]"
  brief "for Sunday [13 Jul 2025]"
  brief "on Friday [11 Jul 2025]"
  no brief "Saturday ["
