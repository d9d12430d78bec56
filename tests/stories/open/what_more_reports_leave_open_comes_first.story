# What two reports leave open stands before what one does

report A, Talbot Herald, 2025-05-06
  TALBOT FALLS — It was not clear why the old mill pays no rent for its lamps.

  It was not clear how many people were on the footbridge when it fell into the Ona River.

report B, Plain Herald, 2025-05-06
  TALBOT FALLS — It is still not clear how many people were on the footbridge when it fell.

expect
  open "how many people": before "why the old mill"
