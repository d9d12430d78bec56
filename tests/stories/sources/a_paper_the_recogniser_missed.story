# A paper whose name ends as a person's office does is no unnamed source; a biography is a document

report A, Orlen Gazette, 2024-02-20
  ORLEN — The tram depot burned for six hours, The Norvik Reporter said. The depot had been sold in May, his biography says.

expect
  claim "burned for six hours": not anonymous
  claim "had been sold in May": not anonymous
