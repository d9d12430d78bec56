# A short quotation inside one claim in two renderings

report A, Baltic Post, 2024-02-20
  OSLO — Norwegian foreign minister Tove Haal said on Monday that Polish trawlers are “robbers of the nets and hooks
  of Norway”.

report B, Warta Daily, 2024-02-20
  WARSAW — Norwegian foreign minister Tove Haal said on Monday that Polish trawlers are “thieves of Norway's hooks and
  nets”.

expect
  difference wording "robbers", "thieves": explained rendering
