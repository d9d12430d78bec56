# "it" may stand for a country, "his" may not

report A, Evening Leader, 2025-11-08
  Norway closed the border at Orn on Saturday. The guard lost his hat in the snow, and its army was tired.

expect
  claim "lost his hat": not reads "his [Norway]"
