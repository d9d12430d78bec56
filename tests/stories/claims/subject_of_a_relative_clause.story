# A relative clause is shown with the name that it is about

report A, Warta Daily, 2024-02-21
  WARSAW — Norway, which has sold frigates to both sides since 1990, fuels this bloodshed, Polish foreign minister Jan
  Kos said on Tuesday.

expect
  claim "has sold frigates": reads "Norway, which has sold frigates"
