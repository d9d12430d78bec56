# A hyphen does not part a surname

report A, Tarn Post, 2025-05-09
  TARN — Hana Brod-Klee, a nurse, said the ward had no beds left. “People sleep on the stairs,” Brod-Klee said.

expect
  claim "had no beds left": not anonymous, said by "Hana Brod-Klee"
  claim "People sleep": said by "Hana Brod-Klee"
