# "disputed that" and the opposite that follows it

report A, Marl Haven Gazette, 2025-05-08
  MARL HAVEN — “The lamps on the north pier have been out since the middle of April,” said Owen Pryce, who pilots
  ships into the harbour.

report B, Marl Haven Echo, 2025-05-08
  MARL HAVEN — A spokeswoman for the port board, Gillian Roache, disputed that. “The lamps on the north pier were lit
  on Tuesday night,” she said.

wanted
  dispute A "have been out": said by "Owen Pryce", denied by "Gillian Roache"
