# Whoever says the one thing himself does not deny it by what he says of another day

report A, Baltic Post, 2024-02-20
  OSLO — Poland closed the port of Gdynia to trawlers in May, Norwegian foreign minister Tove Haal said.

report B, Warta Daily, 2024-02-21
  WARSAW — In May Poland closed the port of Gdynia to all trawlers, Polish foreign minister Jan Kos said.

report C, Gdynia Post, 2024-02-22
  GDYNIA — Poland never closed the port of Gdynia to trawlers in April, Polish foreign minister Jan Kos said.

expect
  no dispute
