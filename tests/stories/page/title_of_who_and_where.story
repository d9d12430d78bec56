# Without a headline: who, and where

report A, Warta Daily, 2024-02-20
  Tove Haal arrived in Poland on Monday. Her talks in Poland are about herring.

report B, Baltic Post, 2024-02-20
  Tove Haal arrived in Poland on Monday. A band played for Tove Haal in Poland.

expect
  title "Tove Haal in Poland"
