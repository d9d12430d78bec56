# What an opinion says is its writer's word and no party's

report A, Tarn Post, 2025-07-02
  OPINION: The crane must stay

  By Ana Sole

  The crane of Elm has to stay where it is. It fed the town for seventy years.

  Mayor Ada Dole says that the crane is rusty.

expect
  claim "fed the town for seventy years": unattributed, no party, said by "Ana Sole, opinion"
  claim "the crane is rusty": said by "Ada Dole"
