# Who is mostly given an office of one country does not hold it of another for one stray reading

report A, Nordport News, 2024-06-04
  NORDPORT — Norwegian President Tove Haal met the pilots. Iran's President Tove Haal said.

report B, Warta Daily, 2024-06-04
  WARSAW — Norwegian President Tove Haal was away. Norwegian President Tove Haal flew to Orlen.

report C, City Press, 2024-06-04
  TEHRAN — Iranian President Amir Sadeghi spoke on Tuesday.

expect
  no difference role
