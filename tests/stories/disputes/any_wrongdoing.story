# "Any wrongdoing" is the denier's own, not what somebody else is said to have done just before

report A, Calder Times, 2025-07-08
  CALDER — The port office said that Neil Garth had sold the lock. Garth rejected that as nonsense.

  Harbour master Rita Vale denied any wrongdoing.

expect
  dispute "had sold the lock": denied by "Neil Garth", not denied by "Rita Vale"
