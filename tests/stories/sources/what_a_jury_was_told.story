# A jury hears and says nothing: what it was told is the word of whoever spoke to it

report A, Tarn Post, 2025-07-02
  GORNA — A jury was told on Tuesday that a surveyor had taken money from a mason. Nora Quist, prosecuting, told the
  jury that it was handed over in a boathouse.

expect
  claim "had taken money": said by "Nora Quist", not anonymous
