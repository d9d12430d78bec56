# A person's offices are those that the reports give

report A, Marden Mail, 2025-03-11
  MARDEN — Norwegian Foreign Minister Tove Haal opened the lock on Monday.

expect
  entity "Tove Haal": PERSON, role "Foreign Minister"
