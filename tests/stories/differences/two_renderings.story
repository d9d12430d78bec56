# One saying in two renderings is a difference of wording, explained

report A, Baltic Post, 2024-02-20
  OSLO — “We shall not give a single herring back to those who robbed our nets,” Norwegian foreign minister Tove Haal
  said.

report B, Warta Daily, 2024-02-20
  WARSAW — “We shall never give one herring back to those who robbed our ships,” Norwegian foreign minister Tove Haal
  said.

expect
  difference wording "a single herring", "one herring": about "Tove Haal", explained rendering
