# Three dead here and the thousands of another quake are of two things

report A, Calder Times, 2025-11-08
  CALDER — The quake on Friday killed three people in Sorn and destroyed four villages, the governor of Sorn said.

report B, Union Voice, 2025-11-08
  CALDER — The quake on Friday hit Sorn two years after the quake that killed thousands of people in Sorn.

expect
  no difference number "three people", "thousands of people"
