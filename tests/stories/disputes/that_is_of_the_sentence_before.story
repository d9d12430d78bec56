# "That's wrong" is of what was said right before, not of what was said five sentences above in like words

report A, Calder Times, 2025-11-08
  CALDER — The new rules do not make agencies ask the wildlife service before they approve projects, the lawsuit said.

  Senator Ada Holt called a hearing. Senator Ben Rook wants a vote. The rules were printed on Monday. They take effect in May.

  Minister Cleo Dahl said that weighing the warming of the sea would mean tracing the smoke of each factory.

  “That's completely wrong,” said attorney Eva Siegel of the Harbour Trust, which sued. “Agencies ask the wildlife service about
  the smoke of projects that they approve.”

report B, Union Voice, 2025-11-08
  CALDER — Weighing the warming of the sea would mean tracing the smoke of each factory, Minister Cleo Dahl said.

expect
  no dispute "do not make agencies ask"
  dispute "tracing the smoke of each factory": said by "Cleo Dahl", denied by "Eva Siegel"
