# Who "has no intention to" says no to whoever says that he wants to

report A, Calder Times, 2025-07-08
  OSLO — Poland will close the port of Gdynia to Norwegian trawlers, Norwegian foreign minister Tove Haal said.

report B, Union Voice, 2025-07-08
  WARSAW — Polish foreign minister Jan Kos said that Poland had no desire to close the port of Gdynia to Norwegian
  trawlers.

expect
  dispute A "close the port": said by "Tove Haal", denied by "Jan Kos"
