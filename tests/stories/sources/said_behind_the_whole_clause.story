# Who is named behind a clause says all of it, though its last part stands in a clause of its own

report A, Calder Times, 2025-07-08
  CALDER — The firm knew half a year before its recall that the batteries could catch fire, a former engineer told Union Voice.

expect
  claim "knew half a year": anonymous, said by "a former engineer"
  brief "unnamed · "
  no brief "outlet’s word"
