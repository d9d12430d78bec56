# "President Doe" is president of the country whose seat the story names

report A, Baltic Post, 2024-02-20
  The White House was lit all night. Four patrol boats will sail through the strait of Orn in May, President Ronald
  Doe said on Monday.

expect
  claim A "Four patrol boats": party "United States government", likely
