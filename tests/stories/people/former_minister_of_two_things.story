# An office of two things, with a title behind it

report A, Westland Observer, 2025-02-06
  LONDON — Former Harbours and Fisheries Minister Dame Olive Crane told the inquiry that she had never read the letter.

expect
  entity "Olive Crane": role "Former Harbours and Fisheries Minister"
  claim "she had never read the letter": said by "Olive Crane"
