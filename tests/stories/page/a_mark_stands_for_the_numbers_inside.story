# A number that stands inside the shown statement is asked of the other reports too

report A, Calder Times, 2025-03-10
  CALDER — A crane fell on the quay at Post Square on Sunday morning, killing a docker and injuring five.

report B, Union Voice, 2025-03-09
  CALDER — A crane fell on the quay at Post Square on Sunday morning and killed a docker. Two other dockers were hurt.

expect
  one claim A "killing a docker", B "killed a docker"
  brief "injuring five” — Calder Times (shared passage)[^1]"
  no brief "(shared passage)[^1] [^2]"
