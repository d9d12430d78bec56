# A verdict on a thing that nobody told is no denial

report A, Harbour Gazette, 2025-03-04
  CORRAN — The lighthouse was painted white in May, keeper Ann Ford said. Her rival wore a false beard at the fair. It
  is a fake, the barber said of the beard.

expect
  no claim "painted white": contested
