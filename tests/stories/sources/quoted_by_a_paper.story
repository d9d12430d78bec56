# Whom a paper quotes speaks, by way of the paper

report A, Tarn Post, 2025-07-02
  TARN — The Harbour Courier quoted the mayor, Ada Roe, as saying that the ferry had struck a rock.

expect
  claim "had struck a rock": said by "Ada Roe" via "Courier"
