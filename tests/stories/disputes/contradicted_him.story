# "Contradicted him" denies what he has said

report A, Harbour Gazette, 2025-03-04
  CORRAN — The pilot, Tim Oster, told the inquiry that the captain had slept through the storm. The captain, Ed Marsh,
  contradicted him. The harbour has two lights.

expect
  dispute "slept through the storm": said by "Tim Oster", denied by "Ed Marsh"
