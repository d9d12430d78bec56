# A place that tells only the gist of what is printed is no mark beside it

report A, Calder Times, 2025-07-08
  CALDER — Wexcom removed the Mazer app from its store on Monday after learning that it served pictures of children to strangers, according to regulators in Norvik.

report B, Union Voice, 2025-07-08
  CALDER — Wexcom removed the Mazer app from its store on Monday.

expect
  one claim A "removed the Mazer app", B "removed the Mazer app"
  brief "Wexcom removed the Mazer app from its store on Monday"
