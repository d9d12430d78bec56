# A dispute draws in what else the accusers say of the accused in this matter

report A, Baltic Post, 2024-02-20
  OSLO — Poland had shipped howitzers to the rebels of Gorna, Norwegian foreign minister Tove Haal said on Monday.

  Poland hides its howitzers in the cellars of a monastery, Norwegian defence minister Lars Vik said.

report B, Warta Daily, 2024-02-21
  WARSAW — Poland denied that it had shipped howitzers to the rebels of Gorna.

expect
  dispute "had shipped howitzers": said by "Tove Haal", said by "Lars Vik", denied by "Poland"
  one claim A "had shipped howitzers", A "hides its howitzers"
