# "denied claims by X that …": whoever claims it is denied there and then, however much stands around it

report A, Warta Daily, 2024-02-21
  WARSAW — [source.1 Velling] [cue.1 denied] [content.1 [cue.2 claims by] [source.2 Suderland] that [content.2 the
  strait was closed to tankers] in pamphlets, sermons, almanacs and a musical about dredgers and herring].

expect
  dispute "the strait was closed": said by "Suderland", denied by "Velling"
