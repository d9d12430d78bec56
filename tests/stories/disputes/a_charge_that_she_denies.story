# "a charge that she denies" is a denial of what the charge is

report A, Orlen Gazette, 2024-02-20
  ORLEN — [source.1 Marta Vell] [cue.1 said] on Monday that [content.1 the council had sold the tram depot to her
  brother-in-law], a charge [content.2 that] [source.2 Mayor Helga Brandt] [cue.2 denies].

expect
  dispute "had sold the tram depot": denied by "Helga Brandt"
