# The day on which somebody spoke is told where he spoke of the matter

report A, Marden Mail, 2025-03-12
  MARDEN — Mayor Katrin Mueller announced on Monday that the lock at Marden would be closed.

expect
  day 2025-03-10 "announced on Monday": happened
