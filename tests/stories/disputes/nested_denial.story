# "denied claims by X that …": whoever claims it is denied there and then

report A, Warta Daily, 2024-02-21
  WARSAW — [source.1 Velling] [cue.1 denied] [content.1 claims by [source.2 Suderland] that [content.2 the strait of
  Orn was closed to tankers]].

expect
  dispute "the strait of Orn was closed": said by "Suderland", denied by "Velling"
