# That somebody came late and that she will resign are two claims, and "the mayor" is whom the story has as its mayor

report A, Marden Mail, 2025-03-11
  MARDEN — Katrin Mueller, the mayor of Marden, came late. The mayor will resign in May, lawyer Bo Lind said.

report B, State Register, 2025-03-11
  MARDEN — Katrin Mueller, the mayor, came late. Lawyer Bo Lind said that Mueller will quit in May.

expect
  one claim "The mayor will resign", "Mueller will quit"

wanted
  two claims A "came late", "will resign"
