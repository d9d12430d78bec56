# Outlets that give no source beside one that is named are said to give none

report A, Calder Times, 2025-07-08
  CALDER — Harbour master [source Ida Roe] [cue said] that [content the ferry Meridian ran aground off Calder on Monday with forty passengers aboard].

report B, Union Voice, 2025-07-08
  CALDER — The ferry Meridian ran aground off Calder on Monday with forty passengers aboard. A tug left Norvik.

report C, Dockside Mail, 2025-07-08
  CALDER — The ferry Meridian ran aground off Calder on Monday with forty passengers aboard. Nobody drowned.

expect
  claim "ran aground": single-origin, in A B C
  brief "— Ida Roe; also told without a source by one outlet"
