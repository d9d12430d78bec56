# What a distributor passes on is its issuer's word; whom it quotes speaks for herself

report A
  Vallis Bank appoints new chief

  TARN, June 3, 2025 /PRNewswire/ -- Vallis Bank today named Ruth Amery as its chief executive.

  “I am glad to be back,” Amery said.

  Ms. Amery ran the bank's mortgage arm until 2022.

expect
  claim "ran the bank's mortgage arm": said by "Vallis Bank"
  claim "I am glad to be back": said by "Ruth Amery"
