# "He" who says more is who has been speaking, not somebody spoken of who never says a word

report A, Tarn Post, 2025-07-02
  TARN — “The seal was in the harbour for a month,” said Nils Aker, the director of the aquarium. “We called him
  Bruno.”

  Bruno came to the town in May. The town loved Bruno.

  He also said that the seal had been fed by hand.

expect
  claim "had been fed by hand": said by "Nils Aker"
