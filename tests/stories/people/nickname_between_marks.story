# A nickname in quotation marks is part of the name

report A, Tarn Post, 2025-05-09
  TARN — Margaret “Meg” Ashe, 81, will give her library to the town, she said on Thursday. “I have read them all,” Ashe
  told the mayor.

expect
  claim "I have read them all": not anonymous, said by "Ashe"
  claim "will give her library": said by "Ashe"
