# Who doubts or contests an account denies it

report A, Harbour Gazette, 2025-03-04
  CORRAN — Skipper Ann Ford said that her trawler had rammed the pier in thick fog.

  Harbour master Lou Pratt contested that account.

expect
  dispute "had rammed the pier": said by "Ann Ford", denied by "Lou Pratt"
