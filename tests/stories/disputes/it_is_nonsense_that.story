# "It is nonsense that" says that it is not so

report A, Baltic Post, 2024-02-20
  OSLO — Poland had shipped shells and rifles to the rebels of Gorna, Norwegian foreign minister Tove Haal said on
  Monday.

report B, Warta Daily, 2024-02-21
  WARSAW — Polish foreign minister Jan Kos said it was groundless that Poland had shipped shells and rifles to the
  rebels of Gorna.

expect
  dispute A "had shipped shells": said by "Tove Haal", denied by "Jan Kos"
