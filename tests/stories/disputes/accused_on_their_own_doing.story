# The accused say of themselves that they did not: a denial of what another party says of them

report A, Baltic Post, 2024-02-20
  Norway [source foreign minister Tove Haal] [cue said] that [content Poland had shipped shells and rifles to the
  rebels of Gorna].

report B, Warta Daily, 2024-02-21
  [content.1 “Poland has shipped no shells to anybody in Gorna,”] [source.1 Polish foreign minister Jan Kos] [cue.1
  said].

expect
  dispute "had shipped shells": denied by "Jan Kos"
