# A station's report is the station's, an address between notwithstanding

report A, Plainsman
  HALE, Mont. (AP) — KXHL-TV in Billings reports (http://on.kxhl.example/2qEYN) that the bell of the school at Hale
  was cast in 1888.

expect
  claim "was cast in 1888": said by "KXHL-TV"
