# A denial that names who makes the charge meets it with few words in common

report A, Orlen Gazette, 2024-02-20
  ORLEN — [source Dariusz Wolny] [cue said] that [content Helga Brandt had sold howitzers and torpedoes to the rebels
  of Gorna].

report B, Brandt Watch, 2024-02-21
  GORNA — [source Helga Brandt] [cue denied] [content accusations by Dariusz Wolny of trading in howitzers and
  torpedoes from a villa beside the lagoon of her grandmother].

expect
  dispute "had sold howitzers": said by "Dariusz Wolny", denied by "Helga Brandt", likely
