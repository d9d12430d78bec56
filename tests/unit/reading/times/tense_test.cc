// Which way a weekday looks, by the verb that governs it. Parses are by hand, in CoNLL-U.
#include "reading/times/tense.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "unit/reading/read_document.h"

namespace twosource::reading {
namespace {

/// "form/lemma/TAG/head/dep" of each word, with white space between them.
Reading parsed(const std::string& words) {
  std::string conllu;
  std::istringstream stream(words);
  int index = 0;
  for (std::string word; stream >> word;) {
    std::vector<std::string> field;
    std::istringstream fields(word);
    for (std::string part; std::getline(fields, part, '/');) field.push_back(part);
    conllu += std::to_string(++index) + "\t" + field[0] + "\t" + field[1] + "\tX\t" + field[2] + "\t_\t" + field[3] +
              "\t" + field[4] + "\t_\t_\n";
  }
  const auto document = test::document_from_conllu(conllu);
  Reading reading;
  reading.report = test::report_of_lines("r", document.text);
  reading.tokens = document.tokens;
  return reading;
}

/// The direction of the last word.
int direction_at_end(const std::string& words) {
  const Reading reading = parsed(words);
  return direction_of(reading, static_cast<std::uint32_t>(reading.tokens.size() - 1), english_times().tense);
}

TEST(Tense, WhatWasSaidLiesBack) {
  EXPECT_EQ(direction_at_end("They/they/PRP/2/nsubj met/meet/VBD/0/ROOT Monday/Monday/NNP/2/npadvmod"), -1);
  EXPECT_EQ(
      direction_at_end("They/they/PRP/3/nsubj have/have/VBP/3/aux met/meet/VBN/0/ROOT Monday/Monday/NNP/3/npadvmod"),
      -1);
}

TEST(Tense, WhatWillBeLiesAhead) {
  EXPECT_EQ(
      direction_at_end("They/they/PRP/3/nsubj will/will/MD/3/aux meet/meet/VB/0/ROOT Friday/Friday/NNP/3/npadvmod"), 1);
  EXPECT_EQ(
      direction_at_end("They/they/PRP/3/nsubj are/be/VBP/3/aux leaving/leave/VBG/0/ROOT Friday/Friday/NNP/3/npadvmod"),
      1);
}

TEST(Tense, AParticipleLooksTheWayOfItsVerb) {
  // "She spoke, saying on Saturday that …"
  EXPECT_EQ(direction_at_end("She/she/PRP/2/nsubj spoke/speak/VBD/0/ROOT saying/say/VBG/2/advcl on/on/IN/3/prep "
                             "Saturday/Saturday/NNP/4/pobj"),
            -1);
}

TEST(Tense, AnInfinitiveLooksAheadUnderAPlan) {
  EXPECT_EQ(direction_at_end("She/she/PRP/2/nsubj planned/plan/VBD/0/ROOT to/to/TO/4/aux leave/leave/VB/2/xcomp "
                             "Friday/Friday/NNP/4/npadvmod"),
            1);
  EXPECT_EQ(direction_at_end("She/she/PRP/2/nsubj began/begin/VBD/0/ROOT to/to/TO/4/aux leave/leave/VB/2/xcomp "
                             "Friday/Friday/NNP/4/npadvmod"),
            -1);
}

TEST(Tense, WhatIsAgreedIsAheadButNotTheAgreeing) {
  EXPECT_EQ(direction_at_end("She/she/PRP/2/nsubj agreed/agree/VBD/0/ROOT to/to/TO/4/aux leave/leave/VB/2/xcomp "
                             "Friday/Friday/NNP/4/npadvmod"),
            1);
  EXPECT_EQ(direction_at_end("She/she/PRP/2/nsubj agreed/agree/VBD/0/ROOT Friday/Friday/NNP/2/npadvmod"), -1);
}

TEST(Tense, WhatIsSetForADayIsAheadButNotTheSettingOnADay) {
  const std::string start = "It/it/PRP/2/nsubj broke/break/VBD/0/ROOT a/a/DT/4/det record/record/NN/2/dobj ";
  EXPECT_EQ(direction_at_end(start + "set/set/VBN/4/acl on/on/IN/5/prep Friday/Friday/NNP/6/pobj"), -1);
  EXPECT_EQ(direction_at_end(start + "set/set/VBN/4/acl for/for/IN/5/prep Friday/Friday/NNP/6/pobj"), 1);
}

TEST(Tense, ThePresentIsAheadOfWhatIsScheduledOrAwaited) {
  EXPECT_EQ(
      direction_at_end("The/the/DT/2/det fair/fair/NN/3/nsubj opens/open/VBZ/0/ROOT Friday/Friday/NNP/3/npadvmod"), 1);
  EXPECT_EQ(direction_at_end("She/she/PRP/2/nsubj waves/wave/VBZ/0/ROOT on/on/IN/2/prep Friday/Friday/NNP/3/pobj"), 0);
  EXPECT_EQ(direction_at_end("He/he/PRP/2/nsubj waited/wait/VBD/0/ROOT before/before/IN/5/mark she/she/PRP/5/nsubj "
                             "leaves/leave/VBZ/2/advcl Friday/Friday/NNP/5/npadvmod"),
            1);
}

TEST(Tense, WhatCouldNotBeLiesBack) {
  EXPECT_EQ(direction_at_end("She/she/PRP/5/nsubj could/could/MD/5/aux not/not/RB/5/neg be/be/VB/5/auxpass "
                             "reached/reach/VBN/0/ROOT Friday/Friday/NNP/5/npadvmod"),
            -1);
  EXPECT_EQ(
      direction_at_end("She/she/PRP/3/nsubj could/could/MD/3/aux leave/leave/VB/0/ROOT Friday/Friday/NNP/3/npadvmod"),
      1);
}

TEST(Tense, WhatHadBeenDueIsNoLongerAhead) {
  EXPECT_EQ(
      direction_at_end("It/it/PRP/3/nsubj had/have/VBD/3/aux been/be/VBN/0/ROOT due/due/JJ/3/acomp to/to/TO/6/aux "
                       "open/open/VB/4/xcomp Friday/Friday/NNP/6/npadvmod"),
      -1);
}

TEST(Tense, WhatHasBeenPutOffIsStillAhead) {
  const std::string fair = "The/the/DT/2/det fair/fair/NN/";
  EXPECT_EQ(direction_at_end(fair + "6/nsubjpass has/have/VBZ/6/aux been/be/VBN/6/auxpass now/now/RB/6/advmod "
                                    "shelved/shelve/VBN/0/ROOT which/which/WDT/10/nsubjpass had/have/VBD/10/aux "
                                    "been/be/VBN/10/auxpass planned/plan/VBN/2/relcl for/for/IN/10/prep "
                                    "Friday/Friday/NNP/11/pobj"),
            1);
  EXPECT_EQ(direction_at_end(fair + "6/nsubj has/have/VBZ/6/aux been/be/VBN/6/aux now/now/RB/6/advmod "
                                    "won/win/VBN/0/ROOT which/which/WDT/10/nsubjpass had/have/VBD/10/aux "
                                    "been/be/VBN/10/auxpass planned/plan/VBN/2/relcl for/for/IN/10/prep "
                                    "Friday/Friday/NNP/11/pobj"),
            -1);
}

TEST(Tense, WhoWentIsBackAndWhoIsGoingToIsAhead) {
  EXPECT_EQ(direction_at_end("They/they/PRP/2/nsubj went/go/VBD/0/ROOT home/home/RB/2/advmod on/on/IN/2/prep "
                             "Friday/Friday/NNP/4/pobj"),
            -1);
  EXPECT_EQ(direction_at_end("They/they/PRP/3/nsubj were/be/VBD/3/aux going/go/VBG/0/ROOT to/to/TO/5/aux "
                             "leave/leave/VB/3/xcomp Friday/Friday/NNP/5/npadvmod"),
            1);
}

TEST(Tense, UntilIsAheadSaveOfWhatHasNotHappened) {
  EXPECT_EQ(
      direction_at_end("They/they/PRP/2/nsubj waited/wait/VBD/0/ROOT until/until/IN/2/prep Friday/Friday/NNP/3/pobj"),
      1);
  EXPECT_EQ(direction_at_end("They/they/PRP/4/nsubj had/have/VBD/4/aux not/not/RB/4/neg called/call/VBN/0/ROOT "
                             "until/until/IN/4/prep Friday/Friday/NNP/5/pobj"),
            -1);
}

TEST(Tense, ADeadlineIsAheadWhereItBoundsAnInfinitive) {
  EXPECT_EQ(direction_at_end("They/they/PRP/2/nsubj agreed/agree/VBD/0/ROOT to/to/TO/4/aux pay/pay/VB/2/xcomp "
                             "by/by/IN/4/prep Friday/Friday/NNP/5/pobj"),
            1);
  EXPECT_EQ(direction_at_end("They/they/PRP/2/nsubj paid/pay/VBD/0/ROOT by/by/IN/2/prep Friday/Friday/NNP/3/pobj"), -1);
  EXPECT_EQ(direction_at_end("They/they/PRP/2/nsubj paid/pay/VBD/0/ROOT by/by/IN/2/prep deadline/deadline/NN/3/pobj "
                             "Friday/Friday/NNP/4/compound"),
            -1);
}

TEST(Tense, ALoopOrAVeryDeepParseEnds) {
  std::string words;
  for (int i = 1; i <= 200; ++i) words += "old/old/JJ/" + std::to_string(i + 1) + "/amod ";
  EXPECT_EQ(direction_at_end(words + "Friday/Friday/NNP/1/dep"), 0);
}

}  // namespace
}  // namespace twosource::reading
