# "a charge that she denies" is a denial of what the charge is

report A, Orlen Gazette, 2024-02-20
  ORLEN — Marta Vell said on Monday that the council had sold the tram depot to her brother-in-law, a charge that
  Mayor Helga Brandt denies.

expect
  dispute "had sold the tram depot": said by "Marta Vell", denied by "Helga Brandt"
