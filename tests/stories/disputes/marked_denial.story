# A denial that the writer marks meets what it denies

report A, The Marsh Post, 2025-05-12
  The [source Ruhland army] [cue said] on Monday that [content the rebels had mined the road to Selm].

report B, Selm Courier, 2025-05-13
  [source The rebels' leader, Jan Okker,] [cue denied] that [content the rebels had mined the road to Selm].

expect
  dispute A "mined the road": said by "Ruhland army", denied by "Jan Okker"
