# However long the sentence: what it makes an exception of stays

report A, Norfell Post, 2025-01-20
  NORFELL — The council of Norfell will close the north road to lorries from the first of March at the request of the
  parents of the school behind the mill and of the doctors of the hospital, unless the quarry finds another way.

expect
  claim "will close the north road": reads "unless the quarry finds another way"
