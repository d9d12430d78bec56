# "That is not true" denies what another said just before; who denies it may say next what is so

report A, Harbour Gazette, 2025-03-04
  CORRAN — The ferry was overloaded, a sailor, Tim Oster, told the inquiry. “That is not true,” the captain, Ed Marsh,
  said. He praised the crew for its calm.

expect
  dispute "was overloaded": said by "Tim Oster", denied by "Ed Marsh", sure
  no dispute "praised the crew"
