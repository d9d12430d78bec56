# A holiday needs no date in brackets, which may be another year's; a weekday does

report A, Calder Times, 2025-12-27
  CALDER — After the fire on New Year's Eve the harbour hall was rebuilt in stone. The ferry Meridian ran aground on Friday. The choir left Calder on Christmas Day.

expect
  claim "was rebuilt in stone": reads "After the fire on New Year's Eve the harbour hall was rebuilt in stone"
  claim "ran aground": reads "The ferry Meridian ran aground on Friday [26 Dec 2025]"
  claim "left Calder": reads "The choir left Calder on Christmas Day"
