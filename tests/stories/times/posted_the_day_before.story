# A post counts its days from its own date

report A, Norfell Globe, 2025-01-22
  NORFELL — Mayor Bea Lind apologised on Tuesday night for the streets of Norfell.

  She wrote:

  “Tomorrow by noon Norfell will open every road.”

  — Mayor Bea Lind (@bealind) January 21, 2025

expect
  claim "open every road": not reads "23 Jan"
