# What one party plans and another says is done is not borne out by both

report A, Norfell Globe, 2025-01-22
  NORFELL — The council will close the north road to lorries, mayor Bea Lindgren said.

report B, Norfell Post, 2025-01-22
  NORFELL — The council closed the north road to lorries, union leader Karl Brodd said.

expect
  claim "will close the north road": not corroborated
  claim "closed the north road": not corroborated
