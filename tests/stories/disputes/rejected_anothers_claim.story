# Who rejects another's claim denies it, and hands nothing on

report A, Calder Times, 2025-07-09
  CALDER — Parcelo on Tuesday rejected a shop steward's claim that workers were locked in during a fire alarm at its
  Calder warehouse on Sunday.

expect
  dispute "workers were locked in": denied by "Parcelo"
  claim "workers were locked in": not via "Parcelo"
