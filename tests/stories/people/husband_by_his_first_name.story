# "Mr Roe" is the husband whom the paragraph calls by his first name

report A, Dock News, 2025-10-03
  CARROW — Thea Roe will vote against the sale of the docks, she said on Thursday.

  Her husband Ralph, who is chairman, wants to sell. Mr Roe said that an offer would run out on Friday.

  “My mother is right about the cranes,” said Tim Roe, their son.

expect
  claim "an offer would run out": said by "Ralph Roe"
  claim "right about the cranes": said by "Tim Roe"
