# How old a child is differs; that the claims are one does not hang on it

report A, Calder Times, 2025-07-08
  CALDER — A 4-year-old boy fell into the harbour of Calder on Monday.

report B, Union Voice, 2025-07-08
  CALDER — A 3-year-old boy fell into the harbour of Calder on Monday.

expect
  difference number "4-year-old boy", "3-year-old boy": about "boy", unexplained
  one claim A "fell into the harbour", B "fell into the harbour"
