# A statement that an agency carried came by way of it; what was said next did not

report A, Tarn Post, 2025-07-02
  TARN — Ada Roe said in a statement carried by Reuters that the ferry had struck a rock.

  Roe said the captain was ashore.

expect
  claim "had struck a rock": said by "Ada Roe" via "Reuters"
  claim "the captain was ashore": said by "Ada Roe", not via "Reuters"
