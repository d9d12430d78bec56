# A heading that lost its line's end is told apart from the sentence behind it

report A, Tarn Post, 2025-07-02
  ELM — The port of Elm may lose its crane, the mayor, Ada Dole, said on Monday.

  Crane inquiry: What to know The inquiry into the crane was opened in May by the harbour board.

expect
  claim "was opened in May": reads "The inquiry into the crane was opened in May by the harbour board"
