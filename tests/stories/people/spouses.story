# Husband and wife of one surname are two

report A, Carrow Chronicle, 2025-10-03
  CARROW — Ralph Pender, the chairman, said he would sell the docks of Carrow. His wife, Thea Pender, said she would
  vote against it. “My father built those cranes,” Mrs Pender said.

expect
  two entities "Ralph Pender", "Thea Pender"
  claim "built those cranes": said by "Thea Pender"
