# A candidate and the spokesman of his campaign are one party

report A, Vallina Times, 2025-10-13
  VALLINA — Marco Venn will ask for a recount of the ballots of Vallina, said Rosa Lind, a spokeswoman for Marco Venn.

report B, National Wire, 2025-10-13
  VALLINA — Marco Venn said that he will ask for a recount of the ballots of Vallina.

expect
  claim A "will ask for a recount": not corroborated
