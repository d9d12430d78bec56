# Two men of one surname are two

report A, Luhove Post, 2025-04-10
  LUHOVE — Three miners died in a tunnel at Luhove on Wednesday, mine owner Carl Brandt said.

report B, Valley Telegraph, 2025-04-10
  LUHOVE — Mine engineer Peter Brandt said on Thursday that three miners died in the tunnel at Luhove on Wednesday.

expect
  two entities "Carl Brandt", "Peter Brandt"
  claim A "Three miners died": 2 parties
