# "Tomorrow" counts from the day on which it was said

report A, Norfell Globe, 2025-01-22
  NORFELL — “Parcelo will clear every road to Norfell tomorrow,” Rita Vale told the council on Monday.

expect
  claim "clear every road": not reads "23 Jan"
