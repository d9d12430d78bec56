# Whose spokeswoman one report says she is counts, not what another names before her; a ministry without its country says less

report A, Calder Times, 2025-03-10
  CALDER — The U.N. Security Council forbids the sale of coal to Estmark. Spokeswoman Una Holm said that Norway had never sold
  coal to Estmark.

report B, Union Voice, 2025-03-10
  CALDER — Norway had never sold coal to Estmark, said Una Holm, a spokeswoman for Norway's Foreign Ministry. Denmark's
  government said that Norway had sold coal to Estmark since May.

expect
  claim "Norway had never sold coal to Estmark": not party "United Nations"
