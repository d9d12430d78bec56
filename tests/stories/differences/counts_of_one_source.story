# What one report counts for two sources differs as well

report A, Bywater Tribune, 2025-09-18
  BYWATER — Police counted 430 tractors on the road to Bywater. The farmers' union counted close to 900.

expect
  difference number "430", "900": about "tractors", of "union"
