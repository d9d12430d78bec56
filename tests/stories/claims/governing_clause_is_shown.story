# What somebody is only said to have denied is not shown as said

report A, Norfell Post, 2025-01-20
  NORFELL — The engineer told the inquiry that the owner had denied that the dam was cracked.

expect
  claim "the dam was cracked": reads "the owner had denied that the dam was cracked"
