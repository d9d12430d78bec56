# Who doubts or contests an account denies it

report A, Harbour Gazette, 2025-03-04
  CORRAN — [source.1 Skipper Ann Ford] [cue.1 said] that [content.1 her trawler had rammed the pier in thick fog].

  [source Harbour master Lou Pratt] [cue contested] [content that account].

expect
  dispute "had rammed the pier": said by "Ann Ford", denied by "Lou Pratt"
