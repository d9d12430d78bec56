# A charge in court stays the prosecution's, and the plea denies it

report A, Ryburn Post, 2025-07-02
  RYBURN — A councillor took £18,000 from a builder in return for planning permission, a jury was told on Tuesday.
  Paula Wren, prosecuting, told Ryburn Crown Court that the money was handed over in a car park.

report B, County Mail, 2025-07-02
  RYBURN — Councillor Colm Dacre denied taking £18,000 from a builder in return for planning permission. His
  barrister, Imran Qazi, said that the money had been a loan.

expect
  claim A "was handed over": said by "Paula Wren"
  dispute A "took £18,000": denied by "Colm Dacre"
  claim A "took £18,000": not said by "jury"

wanted
  no lead "A councillor took"
