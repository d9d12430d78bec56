# A spokeswoman for the president is not the president

report A, Island Post, 2025-11-04
  PORTO — “No date has been set,” a spokeswoman for the president, Ada Rus, said.

expect
  entity "Ada Rus": not role "president"
