# A verdict in a word or two denies what was told, and what is said behind it is told

report A, Calder Times, 2025-07-08
  CALDER — The ferry company skipped the checks of its engines for a year, deckhand Dana Moss said on Monday.

  “Utter rot,” the company's manager, Neil Garth, said. “Every engine was checked in May.”

report B, Union Voice, 2025-07-09
  CALDER — The harbour pump was sold to a scrap dealer, a diver, Tom Hale, told the inquiry.

  The harbour master, Lou Pratt, said that this was a malicious lie and that the pump stood in his shed.

expect
  dispute A "skipped the checks": said by "Dana Moss", denied by "Neil Garth"
  claim "Every engine was checked": said by "Neil Garth"
  dispute B "was sold to a scrap dealer": said by "Tom Hale", denied by "Lou Pratt"
  claim B "stood in his shed": said by "Lou Pratt"
