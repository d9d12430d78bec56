# A seat speaks for its government, as a ministry does

report A, Westland Observer, 2025-02-06
  LONDON — Foggy Bottom said that the bridge at Orn will be repaired in June.

expect
  claim "repaired in June": party "United States government"
