# The first line is no opinion of one speaker

report A, Westland Observer, 2025-02-06
  LONDON — “The fire inquiry comes three years too late for the tower,” said Ruth Talbot. The judge ordered an inquiry
  into the tower fire in London on Wednesday.

wanted
  lead "The judge ordered an inquiry"
