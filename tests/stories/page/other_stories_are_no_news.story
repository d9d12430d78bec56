# What the page prints between the paragraphs is no news: other stories, newsletters, the author's life

report A, Lorne Valley News, 2025-11-20
  By Abby Rolle

  LORNE — A water main burst under Mill Street on Wednesday and flooded eleven cellars, Lorne Water said.

  Please confirm you're not a robot

  Read more: Mayor Lang charged with fraud, prosecutors say

  The pipe was laid in 1931, said Peter Hume, a spokesman for Lorne Water.

  Most popular

  1. Goalkeeper Duffy signs for Lorne United

  2. Snow expected on Friday, forecasters say

  Sign up to our newsletter. By signing up you agree to our terms.

  Abby Rolle covers rivers for the News. She joined in 2019.

expect
  claim "flooded eleven cellars": said by "Lorne Water"
  no brief "robot"
  no brief "Duffy"
  no brief "Lang"
  no brief "newsletter"
  no brief "joined in 2019"
