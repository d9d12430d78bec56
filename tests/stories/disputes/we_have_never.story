# "We have never" is the speaker's own country

report A, Baltic Post, 2024-02-20
  OSLO — Poland had shipped shells and rifles to the rebels of Gorna, Norwegian foreign minister Tove Haal said on
  Monday.

report B, Warta Daily, 2024-02-21
  WARSAW — “We have never shipped shells to the rebels of Gorna,” Polish foreign minister Jan Kos said on Tuesday.

expect
  dispute A "had shipped shells": said by "Tove Haal", denied by "Jan Kos"
