# A plea that names no charge denies the charge that was told before

report A, Calder Times, 2025-05-06
  CALDER — Tram driver Piet Kolar was charged on Monday with causing the crash at Post Square. Mr. Kolar pleaded not guilty.

report B, Union Voice, 2025-05-07
  CALDER — Piet Kolar, the driver of the tram that left the rails, has pleaded not guilty to charges of causing the crash at
  Post Square. Kolar was charged on Monday with causing the crash at Post Square.

expect
  dispute A "was charged on Monday": denied by "Piet Kolar"
