# "Put turnout at 66.1 percent" says it; "put nine men at risk" says nothing

report A, Tarn Post, 2025-10-14
  VALLINA — The election commission put turnout at 66.1 percent.

  The fire at the polling station put nine men at risk.

expect
  claim "put turnout at 66.1 percent": said by "election commission"
  claim "nine men at risk": unattributed
