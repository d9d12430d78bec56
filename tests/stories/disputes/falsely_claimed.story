# What is told as falsely claimed is denied by whoever tells it

report A, Calder Times, 2025-03-10
  CALDER — Mayor Dana Roe falsely claimed on Sunday that the old dam above the town had passed its inspection.

report B, Union Voice, 2025-03-10
  CALDER — The old dam above the town had passed its inspection, Mayor Dana Roe said on Sunday.

expect
  dispute "had passed its inspection": said by "Dana Roe", denied by "Calder Times, own word"
