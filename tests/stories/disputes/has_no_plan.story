# Who "has no plan to" says no to whoever says that he plans it

report A, Calder Times, 2025-07-08
  OSLO — Poland plans to close the port of Gdynia to Norwegian trawlers, Norwegian foreign minister Tove Haal said.

report B, Union Voice, 2025-07-08
  WARSAW — Poland has no plan to close the port of Gdynia to Norwegian trawlers, Polish foreign minister Jan Kos said.

expect
  dispute A "close the port": said by "Tove Haal", denied by "Jan Kos"
