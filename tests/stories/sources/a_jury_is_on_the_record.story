# A jury or a court that the report does not name is no unnamed source

report A, Calder Times, 2025-06-06
  CALDER — A federal jury on Thursday found Ada Voss guilty of taking money from small investors.

expect
  claim "guilty of taking money": not anonymous
