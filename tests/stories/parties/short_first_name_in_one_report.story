# Two whom one report tells apart are two people

report A, Tarn Post, 2025-04-10
  TARN — Robert Fenn owns the yard. His son Bob Fenn runs it.

expect
  two entities "Robert Fenn", "Bob Fenn"
