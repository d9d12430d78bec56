# "It is false that" says that it is not so

report A, Baltic Post, 2024-02-20
  OSLO — Poland had shipped shells and rifles to the rebels of Gorna, Norwegian foreign minister Tove Haal said on
  Monday.

report B, Warta Daily, 2024-02-21
  WARSAW — It is false that Poland had shipped shells and rifles to the rebels of Gorna, Polish foreign minister Jan
  Kos said.

expect
  dispute A "had shipped shells": said by "Tove Haal", denied by "Jan Kos"
