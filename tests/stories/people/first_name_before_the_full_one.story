# A short name is not the first name of somebody who is only named below; a surname may come before the full name

report A, Calder Times, 2025-07-08
  CALDER — Kim closed the harbour on Monday, and Varn opened it again. Kim said the harbour was too shallow for ferries.

  Harbour master Ida Varn said the harbour was deep enough.

  Reporting by Ann Roe; editing by Kim Holt and Michael Brandt.

expect
  two entities "Kim", "Kim Holt"
  one entity "Varn", "Ida Varn"
