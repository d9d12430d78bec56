# A headline that denies takes its source from who denies in the body, not from whom the body quotes for the claim

report A, Calder Times, 2025-05-06, titled Club wrongly said keeper was fit
  Club wrongly said keeper was fit

  CALDER — Northport FC wrongly claimed last week that goalkeeper Ines Falk was fit to play, the league's doctor Jon Aske said
  on Monday.

report B, Union Voice, 2025-05-06
  CALDER — Goalkeeper Ines Falk was fit to play in Saturday's match, Northport FC coach Dora Lind said on Monday.

expect
  dispute "was fit to play": denied by "Jon Aske", not denied by "Northport FC"
