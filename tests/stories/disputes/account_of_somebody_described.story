# Whoever rejects "a cook's account" denies what a cook says in another report, though it is not told what that was

report A, Calder Times, 2025-07-08
  CALDER — The freezers of the Parcelo plant stood open for a week, a cook, Dana Moss, told a panel on Monday.

  Four people fell ill.

report B, Union Voice, 2025-07-09
  CALDER — The manager of the Parcelo plant said he disagreed with the account given to the panel by a cook.

  A deckhand praised the plant.

expect
  dispute A "stood open for a week": said by "Dana Moss", likely
  no dispute "praised the plant"
