# A rank makes no second man

report A, Tarn Post, 2025-04-10
  TARN — Three boats sank in the harbour on Wednesday night, Constable Tom Fenn said.

report B, Valley Telegraph, 2025-04-10
  TARN — Tom Fenn said on Thursday that three boats sank in the harbour on Wednesday night.

expect
  one entity "Constable Tom Fenn", "Tom Fenn"
  claim A "Three boats sank": not corroborated
