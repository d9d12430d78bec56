# Two pieces of one sentence are not two statements of one claim

report A, Calder Times, 2025-07-08
  CALDER — The rebels who mined the bridge at Gorna on Friday mined the bridge at Gorna again on Sunday, governor
  Pavel Dorn said.

report B, Union Voice, 2025-07-08
  CALDER — The rebels mined the bridge at Gorna on Friday, governor Pavel Dorn said.

expect
  claim B "mined the bridge": 2 statements
