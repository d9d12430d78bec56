# All that a company's release says is the company's word

report A
  PRESS RELEASE

  BREXLEY — Halden Foods today announced that it will close its biscuit plant in Brexley in March.

  The ovens in Brexley are 60 years old and cannot be replaced.

expect
  claim "are 60 years old": said by "Halden Foods"
