# A report of a body is a document

report A, Baltic Post, 2024-02-20
  OSLO — The pier of Orn was weakened by rust, according to a report by the port inspectorate.

expect
  claim "weakened by rust": single-origin, because "document"
