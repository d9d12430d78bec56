# "No such report" says no to what was told just before, though papers have reports too

report A, Calder Times, 2025-05-06
  CALDER — “I wrote it down and I handed it to the mayor,” the engineer, Una Reyes, said of the footbridge that fell on Monday.

  Mayor Tom Wardle said that no such report had reached his desk.

report B, Union Voice, 2025-05-06
  CALDER — The engineer of Calder, Una Reyes, says she warned the mayor two years ago about the footbridge.

expect
  dispute A "I handed it to the mayor": said by "Una Reyes", denied by "Tom Wardle"
