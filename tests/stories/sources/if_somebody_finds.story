# What holds "if the agencies find that …" is not the agencies' word

report A, Calder Times, 2025-11-08
  CALDER — The rules would allow federal agencies to bypass the harbour's scientists if the agencies determined that the seals
  would not be harmed.

report B, Union Voice, 2025-11-08
  CALDER — Under the new rules federal agencies could bypass the scientists of the harbour.

expect
  claim A "The rules would allow federal agencies to bypass the harbour's scientists": not said by "agencies"
