# "A few questions" is nobody

report A, Gorna Herald, 2025-03-12
  GORNA — [source A few questions] [cue ask] [content that the bridge at Gorna be mined by the rebels].

expect
  claim "the bridge at Gorna be mined": not said by "questions"
