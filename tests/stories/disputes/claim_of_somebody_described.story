# "Contested the cook's claim that": what the claim was, and whose

report A, Calder Times, 2025-07-08
  CALDER — The freezers of the Parcelo plant had stood open for a week, a cook, Dana Moss, told a panel on Monday.

report B, Union Voice, 2025-07-09
  CALDER — Parcelo spokesman Neil Garth contested the cook's claim that the freezers had been left open.

expect
  dispute A "stood open for a week": said by "Dana Moss", denied by "Neil Garth"
