# A warning of a deed is not the charge that it is done

report A, Baltic Post, 2024-02-20
  OSLO — Poland had shipped shells and rifles to the rebels of Gorna, Norwegian foreign minister Tove Haal said on
  Monday.

  Norwegian defence minister Lars Vik warned that Poland trains the people who fire these shells and rifles.

report B, Warta Daily, 2024-02-21
  WARSAW — Poland denied that it had shipped shells and rifles to the rebels of Gorna.

expect
  two claims A "had shipped shells", "trains the people"
