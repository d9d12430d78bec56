# The police of a capital are the town's, not the country's government

report A, Tarn Post, 2025-04-10
  OSLO — Three boats sank in the harbour on Wednesday night, Oslo police said.

expect
  claim A "Three boats sank": party "Oslo police", not party "Norwegian government"
