# One deed of two people on one day is one entry, however unlike the rest of the sentences

report A, Nordport News, 2024-06-05
  WARSAW — Tove Haal thrashed Jan Kos at chess on Tuesday.

report B, Warta Daily, 2024-06-05
  WARSAW — On Tuesday, in a hunting lodge with curtains of Gorna silk and a choir of monks, Tove Haal thrashed the
  drowsy, hungry Jan Kos.

expect
  day 2024-06-04 A "thrashed Jan Kos": with B "thrashed the drowsy"
