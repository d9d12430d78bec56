# "Neither side has said whether" leaves a question open

report A, Warta Daily, 2024-02-21
  WARSAW — Foreign Minister Tove Haal met Polish president Jan Kos on Monday. Neither ministry has specified whether
  the talks on herring will go on.

expect
  open "whether the talks on herring": not-specified
