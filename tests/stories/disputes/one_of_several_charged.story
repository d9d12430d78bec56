# Who was charged with others pleads for himself, also in a clause that hangs on another of his

report A, Calder Times, 2025-05-06
  CALDER — Karl Kolar, the former harbour master, and Ida Brenner were indicted on Monday on three counts of fraud.

  Kolar maintained his innocence, pleading not guilty to the charges in the district court.

report B, Union Voice, 2025-05-07
  CALDER — Karl Kolar, the former harbour master, and Ida Brenner were indicted on Monday on three counts of fraud.

expect
  dispute A "were indicted on Monday": denied by "Karl Kolar"
