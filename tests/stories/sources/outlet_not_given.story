# An outlet that is cited and not given is no party

report A, State Register, 2025-05-06
  TALBOT FALLS — Reuters reported that a footbridge fell into the Ona River on Monday night.

expect
  claim "fell into the Ona River": no party
