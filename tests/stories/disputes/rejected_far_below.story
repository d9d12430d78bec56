# "The claims" that are rejected far below are what was denied in full before, not a mere report on what is planned

report A, Calder Times, 2025-07-08
  CALDER — Lagona has denied that it is holding back water, as Orlen's minister Helena Moss claims.

  The Union Voice reported that Lagona is expected to propose a five-year plan.

  The commissioner had met the minister on Saturday. “We drink from one river,” she said.

  Lagona spokesman Karl Brodd rejected the claims.

expect
  no dispute "propose a five-year plan"
