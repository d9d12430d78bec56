# The stop of "Sun. Dec. 31" ends no sentence

report A, Tarn Post, 2025-12-20
  ELM — The bridge will close at 9 p.m. on Sun. Dec. 28 and open again on Tues. Dec. 30, Supt. Ada Dole said.

expect
  claim "open again on Tues. Dec. 30": said by "Ada Dole"
