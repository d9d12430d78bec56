# "The government" beside two countries' governments may be either, and bears neither out

report A, Calder Times, 2025-07-08
  OSLO — The Norwegian government said on Monday that the cable to Estonia had been cut. The Estonian government said that a ship was near.

report B, Union Voice, 2025-07-08
  OSLO — The cable to Estonia had been cut, the government said on Monday. The harbour was closed.

expect
  claim A "the cable to Estonia had been cut": not corroborated
