# A question that two reports leave open is one

report A, Talbot Herald, 2025-05-06
  TALBOT FALLS — It was not clear how many people were on the footbridge.

report B, Plain Herald, 2025-05-06
  TALBOT FALLS — It is still not clear how many people were on the old footbridge.

expect
  open A "how many people": not-specified, with B "how many people"
