# Two first names that sound alike are two people

report A, Tarn Post, 2025-04-10
  TARN — Three boats sank in the harbour on Wednesday night, boatman Tim Fenn said.

report B, Valley Telegraph, 2025-04-10
  TARN — Jim Fenn, a boatman, said on Thursday that three boats sank in the harbour on Wednesday night.

expect
  two entities "Tim Fenn", "Jim Fenn"
  claim A "Three boats sank": 2 parties
