# Advice to the reader is no line of a brief

report A, Cycle Week, 2025-09-18
  What riders need to know

  By Nils Frost

  If there is a Kuma battery on your bike, do not charge it tonight. The maker Velda on Thursday called back 900 batteries
  of the type Kuma.

report B, Calder Times, 2025-09-18
  CALDER — Velda called back 900 Kuma batteries on Thursday after three of them had caught fire.

expect
  no brief "on your bike"
  brief "900"
