# A ministry and its spokesman are one party

report A, Harbour Gazette, 2024-03-05
  OSTRAVIK — The bridge over the Lunne will be closed to lorries from Monday, the Norwegian transport ministry said on
  Tuesday.

  Cars may use it as before.

report B, Evening Ledger, 2024-03-05
  OSTRAVIK — Lorries will be kept off the bridge over the Lunne: it will be closed to lorries from Monday, said
  Norway's transport ministry spokesman, Arne Vold.

expect
  one claim A "closed to lorries", B "closed to lorries"
  claim A "closed to lorries": single-origin, 1 party, party "Norwegian government"
  no brief "2 governments"
