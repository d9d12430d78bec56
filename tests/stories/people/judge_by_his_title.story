# "The judge" is whom a title has named as one, not the last man named

report A, Westland Observer, 2025-02-06
  LONDON — Mr Justice Lorne closed the inquiry on Wednesday.

  Sergeant Will Teague, who wrote the report, was not in court.

  The judge said he would read it over the summer.

expect
  claim "would read it": said by "Lorne", not reads "Teague"
  claim "Sergeant Will Teague": reads "was not in court"
