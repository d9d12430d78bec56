# "though some of the victims dispute that" denies what the speaker before says: it is theirs, not his

report A, Norvik Radio, 2025-01-06
  NORVIK — The harbour chief said that the alarm rang at midnight, even though some of the passengers dispute that.

expect
  dispute "the alarm rang at midnight": said by "harbour chief", denied by "some of the passengers", not denied by "harbour chief"
