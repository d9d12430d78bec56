# An unnamed spokeswoman of a named body speaks for it

report A, Tarn Post, 2025-04-10
  TARN — A spokeswoman for Tarn General Hospital said on Thursday that three sailors were treated for burns.

expect
  claim A "three sailors": single-origin, party "Tarn General Hospital"
