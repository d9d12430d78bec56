# A surname that two bear alike belongs to neither

report A, Luhove Post, 2025-04-10
  LUHOVE — Carl Brandt owns the mine. Peter Brandt is its engineer.

report B, Valley Telegraph, 2025-04-10
  LUHOVE — Brandt spoke on Wednesday, and Brandt smiled.

expect
  two entities "Carl Brandt", B "Brandt"
  two entities "Peter Brandt", B "Brandt"
