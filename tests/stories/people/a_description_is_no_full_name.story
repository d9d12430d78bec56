# A person who is only described is not meant by the words of the description

report A, Calder Times, 2025-06-06
  CALDER — Parcelo knew of the fire in March, a former engineer of the company has told the Times. He left in May.

report B, Union Voice, 2025-06-06
  CALDER — The company dismissed the claim. The head of the parcel company Parcelo said that she was sorry.

report C, National Wire, 2025-06-06
  CALDER — Parcelo will close its warehouse on Friday, Parcelo said.

expect
  two entities A "a former engineer of the company", C "Parcelo"
  two entities B "The head of the parcel company Parcelo", C "Parcelo"
