# A heading between two paragraphs is nobody's word: the paragraphs tell it

report A, Tarn Post, 2025-07-02
  ELM — The port of Elm may lose its crane, the mayor, Ada Dole, said on Monday.

  Union warns ships could leave

  The crane was built in 1951. It lifts nine tons, and nobody has painted it since the war.

expect
  claim "may lose its crane": said by "Ada Dole"
  no claim "ships could leave"
