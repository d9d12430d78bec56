# The police of two towns are two parties

report A, Tarn Post, 2025-04-10
  TARN — Three boats sank in the harbour on Wednesday night, Tarn police said.

report B, Valley Telegraph, 2025-04-10
  TARN — Orlen police said on Thursday that three boats sank in the harbour on Wednesday night.

expect
  claim A "Three boats sank": 2 parties, party "Tarn police", party "Orlen police"
