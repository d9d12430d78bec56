# A speaker whose words an agency brings has them by way of it

report A, Baltic Post, 2024-02-20
  OSLO — Four patrol boats will sail through the strait of Orn in May, Norwegian foreign minister Tove Haal told
  Reuters on Monday.

expect
  claim "Four patrol boats": said by "Tove Haal" via "Reuters"
  source A cites "Reuters": agency
  source "Reuters" relays "Tove Haal": person
