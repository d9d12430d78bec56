# Counts of one noun that have two values in common are of one thing, and are told once

report A, Calder Times, 2025-06-05
  CALDER — Twenty-three people were hurt when the tram left its rails in Calder, said Ned Frost of the tram company.

report B, Union Voice, 2025-06-06
  CALDER — The hospital said 27 people were treated. The company's figure is 23.

report C, National Wire, 2025-06-06
  CALDER — Twenty-seven people were hurt when the tram left its rails in Calder, the hospital said.

expect
  difference number "23", "27 people": unexplained
  no difference number "Twenty-three people", "Twenty-seven people"
