# "The doors were never locked" denies that somebody locked them; of other doors it denies nothing

report A, Calder Times, 2025-07-08
  CALDER — Union leader Karl Brodd says that the foreman locked the doors. Mill director Rita Vale insists that the doors
  were never locked.

report B, Marden Mail, 2025-07-08
  MARDEN — Shop steward Dana Moss says that the guard shut the gate. Manager Ian Poole insists that the shutters were never
  shut.

expect
  dispute A "locked the doors": said by "Karl Brodd", denied by "Rita Vale"
  claim B "shut the gate": not contested
