# Initials and titles are left out where names are compared

report A, Luhove Post, 2025-04-10
  LUHOVE — Dr. John F. Carver opened the mine at Luhove on Wednesday. Mr. Carver smiled.

report B, Valley Telegraph, 2025-04-10
  LUHOVE — John Carver opened the mine at Luhove.

expect
  one entity "John F. Carver", B "John Carver"
