# What somebody posts needs nobody to relay it

report A, Tarn Post, 2025-07-02
  TARN — The mayor, Ada Roe, said on Twitter that the ferry had struck a rock.

expect
  claim "had struck a rock": said by "Ada Roe", not via "Twitter"
