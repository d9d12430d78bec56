# Who speaks for a company in another report has answered for it

report A, Metro Ledger, 2025-06-20
  ORLY — Bank of Norland is in talks to buy a rival, two people familiar with the talks said. Bank of Norland did not respond to a request for
  comment.

report B, Skyway, 2025-06-20
  ORLY — Rita Vale, a spokeswoman for the Bank of Norland, said the bank was always looking for partners.

wanted
  no open "did not respond"
