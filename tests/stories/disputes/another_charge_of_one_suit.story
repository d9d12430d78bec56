# What a suit says besides of the same city is not what the city denies

report A, Calder Times, 2025-05-06
  CALDER — The lawsuit says the city left the pool at Mill Park without a lifeguard for two hours. The family's lawyer, Ben
  Otto, said the city had been warned twice.

  The city denied that it had been warned.

report B, Union Voice, 2025-05-06
  CALDER — The city had been warned twice about the pool at Mill Park, the Ravn family said in its lawsuit on Monday. The city
  attorney, Mia Stern, said no such warning had been received.

expect
  dispute "had been warned twice": denied by "Mia Stern"

wanted
  two claims A "without a lifeguard", B "had been warned twice"
