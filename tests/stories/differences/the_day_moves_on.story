# A report whose headline has the other's number has moved on: no difference

report A, Calder Times, 2025-11-08
  CALDER — Three people have died in Storm Odessa, South Ridge Police said on Saturday.

report B, Union Voice, 2025-11-08
  Storm Odessa live: three dead as the river bursts its banks

  Saturday 8 November 2025

  South Ridge Police have confirmed a third death.

  Two people are known to have died, the fire service said.

expect
  no difference number "Two people", "Three people"
