# A dispute draws in what else the accusers say of the accused in this matter

report A, Baltic Post, 2024-02-20
  OSLO — Poland had shipped shells and rifles to the rebels of Gorna, Norwegian foreign minister Tove Haal said on
  Monday.

  Poland has trained the rebels who fire these shells and rifles, Norwegian defence minister Lars Vik said.

report B, Warta Daily, 2024-02-21
  WARSAW — Poland denied that it had shipped shells and rifles to the rebels of Gorna.

expect
  one claim "had shipped shells and rifles", "has trained the rebels"
  dispute "has trained the rebels": said by "Lars Vik", denied by "Poland"
