# To scoff at a claim, or to brand it as a smear, is to deny it

report A, Calder Times, 2025-07-08
  CALDER — The log of the ferry was burnt by its cook, watchdog chief Ann Roe said on Monday. She also said that the
  company had hidden a leak from its insurers.

report B, Union Voice, 2025-07-09
  CALDER — The ferry company's manager, Neil Garth, branded as a smear the suggestion that the log of the ferry was burnt
  by its cook. Garth scoffed at the idea that the company had hidden a leak from its insurers.

expect
  dispute A "log of the ferry was burnt": said by "Ann Roe", denied by "Neil Garth"
  dispute A "hidden a leak": said by "Ann Roe", denied by "Neil Garth"
