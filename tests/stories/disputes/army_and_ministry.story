# Who did what to whom, asserted by the victims and negated by a ministry

report A, Delta Herald, 2025-05-20
  TARSK — The Voran army shelled the market of Tarsk on Monday, said Milan Petrek, who sells fruit there.

report B, Voran Daily, 2025-05-20
  VORA — The Voran army did not shell the market of Tarsk on Monday, the defence ministry said.

expect
  dispute A "shelled the market": said by "Milan Petrek", denied by "defence ministry"
  no lead "did not shell"
  # a ministry is on the record
  dispute A "shelled the market": not denied by "unnamed"
