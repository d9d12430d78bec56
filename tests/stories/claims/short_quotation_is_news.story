# A short quotation by a named speaker is often the news

report A, Vallina Times, 2025-10-13
  VALLINA — “We have won,” Prime Minister Elsa Thorn told supporters at Vallina on Monday.

expect
  claim "We have won": single-origin, said by "Elsa Thorn"
