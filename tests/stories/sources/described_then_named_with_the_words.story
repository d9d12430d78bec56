# Who is described at a report's head is named where the next paragraph says whose the words are

report A, Calder Times, 2025-07-08
  CALDER — A harbour workers' union boss has criticized the owners of the ferry Meridian, saying that it has no lifeboats.

  The comments by Ida Roe, who heads the union in Calder, come after a fire on the ferry.

report B, Union Voice, 2025-07-08
  CALDER — A union leader said that the old crane leaked oil into the harbour.

  The remarks by Piet Varn were published on Monday.

report C, Dockside Mail, 2025-07-08
  CALDER — A driver said that the new bridge swayed in the storm.

  The husband of Mary Holt crossed the bridge on Sunday.

expect
  claim "it has no lifeboats": said by "Ida Roe"
  claim "leaked oil": said by "Piet Varn"
  claim "swayed in the storm": not said by "Mary Holt"
