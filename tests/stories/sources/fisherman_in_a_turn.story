# Whoever is met between commas says what follows, by way of whose turn it is

report A
  DANA COLE, NBX ANCHOR: The river Tarn is over its banks. Has anybody been hurt?

  SAM IVES, NBX CORRESPONDENT: The fire chief says no. But a baker I met, Ole Strand, told me that he had lost his shop.

  COLE: Thank you.

expect
  claim "he had lost his shop": said by "Ole Strand", via "SAM IVES"
