# Who is named behind the verb of saying says what stands before it

report A, Calder Times, 2025-07-08
  CALDER — Ann Roe and Rita Vale, the transport minister, spoke for forty minutes in Calder, said the person, who asked not to be named.

report B, Union Voice, 2025-07-08
  CALDER — The ferry lost its rudder in the night, said pilot Una Moss.

expect
  claim A "spoke for forty minutes": not said by "Calder Times, own word"
  claim B "lost its rudder": said by "Una Moss"
