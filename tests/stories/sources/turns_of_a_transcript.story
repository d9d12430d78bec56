# Labels with office, party and place; a surname alone later; the anchor and the correspondent speak for their outlet

report A, HBC News, 2025-08-19
  THIS IS A RUSH TRANSCRIPT. THIS COPY MAY BE UPDATED.

  MONA BOYLE, HBC ANCHOR: The storm has closed the airport of Carraway. Kerry Allard is there.

  KERRY ALLARD, HBC NATIONAL CORRESPONDENT: Thirty boats have sunk in the harbour of Carraway.

  BOYLE: Is anybody still out on the water?

  ALLARD: The Coast Guard has sent two helicopters home.

  (BEGIN VIDEO CLIP)

  GOV. HELEN MARSH (D), CARRAWAY: The navy has lent Carraway a hospital ship.

  (END VIDEO CLIP)

  BOYLE: The last ferry has left Carraway.

expect
  claim "lent Carraway a hospital ship": said by "HELEN MARSH"
  claim "Thirty boats have sunk": said by "HBC News, own word"
  claim "sent two helicopters home": said by "HBC News, own word"
  claim "The last ferry has left": said by "HBC News, own word"
  one entity "MONA BOYLE", "BOYLE"
  no brief "RUSH TRANSCRIPT"
