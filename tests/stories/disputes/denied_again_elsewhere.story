# What a denier says no to in another report, in like words, stands with the dispute

report A, Calder Times, 2025-05-06
  CALDER — Orland Mining says the shaft that collapsed on Friday had been inspected in March. The miners' federation disputes
  that.

  “Nobody inspected that shaft,” federation president Rosa Mendel said.

report B, Union Voice, 2025-05-06
  CALDER — The shaft that collapsed at Orland Mining on Friday was never inspected, the president of the miners' federation,
  Rosa Mendel, said on Monday.

expect
  dispute "had been inspected in March": said by "Orland Mining", denied by "Rosa Mendel", in A B
