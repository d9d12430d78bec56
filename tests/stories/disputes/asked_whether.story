# What somebody was asked is what he denies by a verdict on it

report A, Calder Times, 2025-07-08
  CALDER — Deckhands were told to burn the log of the ferry, a cook, Dana Moss, said on Monday.

report B, Union Voice, 2025-07-09
  CALDER — The ferry company's manager, Neil Garth, opened a new pier on Tuesday.

  Asked whether deckhands had been told to burn the log of the ferry, Garth said there was no truth in it.

expect
  dispute A "told to burn the log": said by "Dana Moss", denied by "Neil Garth"
