# A spokesman of one report is not the spokesman of another

report A, Luhove Post, 2025-04-10
  LUHOVE — The lift of the mine had been checked in March, a spokesman said on Thursday.

report B, Valley Telegraph, 2025-04-10
  LUHOVE — Four men were still in the care of the hospital, a spokesman said on Thursday.

expect
  two entities A "a spokesman", B "a spokesman"
