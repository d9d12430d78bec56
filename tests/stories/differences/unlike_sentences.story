# Counts of one noun in statements of two things do not differ, though one verb governs both

report A, Lagona Times, 2025-04-16
  LAGONA — The harbour of Lagona was closed when the ferry Iris lost 40 cars in a storm.

report B, City Press, 2025-04-17
  ORLEN — The bank that owns the dealer in Orlen said that the dealer lost 90 cars to thieves last year.

expect
  no difference number
