# The police of a town by any name, and their spokesman and officers, are one party

report A, Tarn Post, 2025-04-10
  TARN — Three boats sank in the harbour on Wednesday night, Tarn police said.

report B, Valley Telegraph, 2025-04-10
  TARN — A Tarn Police spokeswoman said on Thursday that three boats sank in the harbour on Wednesday night.

report C, County Mail, 2025-04-10
  TARN — Constable Ada Roe of the Tarn Police Department said that three boats sank in the harbour on Wednesday night.

expect
  claim A "Three boats sank": not corroborated
