// What denials, answers and withdrawals point at, from attributions and propositions given by hand.
#include "reading/statements/denials.h"

#include <gtest/gtest.h>

#include "unit/linking/plain_sentence.h"
#include "unit/linking/reading_builder.h"

namespace twosource::reading {
namespace {

using test::plain;
using test::ReadingBuilder;

/// Words without the lemmas that stand behind them after a bar.
std::string printed(const std::string& words) {
  std::string all;
  bool lemma = false;
  for (const char c : words) {
    lemma = c == '|' || (lemma && c != ' ');
    if (!lemma) all += c;
  }
  return all;
}

/// "Roe said the harbour closed ." (or whoever `first` is) and a second sentence "SOURCE CUE CONTENT ." with the act of its attribution. A lemma
/// can follow its word after a bar.
class Answered {
 public:
  Answered(const std::string& source, const std::string& cue, const std::string& content, Act act,
           const std::string& first = "Roe")
      : report_("r") {
    report_.sentence(plain(first + " said the harbour closed ."));
    const auto charge = report_.attribution(printed(first), "said", "the harbour closed");
    report_.reading.propositions[report_.proposition("the harbour closed", "closed")].attribution = charge;
    report_.sentence(plain(source + " " + cue + " " + content + " ."));
    const auto answer = report_.attribution(source, printed(cue), printed(content));
    report_.reading.attributions[answer].act = act;
  }

  /// The statement of the second sentence; a test's failure where it has not one.
  const Statement& answer() {
    const auto& statements = report_.build().statements;
    if (statements.size() != 2) std::abort();
    return statements.back();
  }

 private:
  ReadingBuilder report_;
};

TEST(Denied, WhatOnlyPointsMeansWhatAnotherSaidBefore) {
  for (const std::string content : {"it", "the claim", "such allegations|allegation"}) {
    Answered report("Brandt", "denied", content, Act::kDeny);
    EXPECT_EQ(report.answer().refers_to, 0U) << content;
    EXPECT_TRUE(report.answer().denial) << content;
  }
}

TEST(Denied, TheReportsAreWhatTheMediaTell) {
  Answered of_a_person("Brandt", "denied", "the news reports|report", Act::kDeny);
  EXPECT_EQ(of_a_person.answer().refers_to, std::nullopt);
  EXPECT_TRUE(of_a_person.answer().denial);
  Answered of_a_paper("Brandt", "denied", "the news reports|report", Act::kDeny, "newspapers|newspaper");
  EXPECT_EQ(of_a_paper.answer().refers_to, 0U);
}

TEST(Denied, WhatTellsMorePointsAtNothing) {
  Answered report("Brandt", "denied", "the sale of the depot", Act::kDeny);
  EXPECT_EQ(report.answer().refers_to, std::nullopt);
}

TEST(Denied, AVerdictIsADenial) {
  Answered report("Brandt", "said", "that is|be untrue", Act::kState);
  EXPECT_EQ(report.answer().refers_to, 0U);
  EXPECT_TRUE(report.answer().denial);
  Answered agreed("Brandt", "said", "that is|be true", Act::kState);
  EXPECT_EQ(agreed.answer().refers_to, std::nullopt);
  EXPECT_FALSE(agreed.answer().denial);
}

TEST(Denied, WhoDoubtsAnAccountDeniesItAndWhoRejectsAnOfferDoesNot) {
  Answered doubted("Brandt", "contests|contest", "this account", Act::kOther);
  EXPECT_EQ(doubted.answer().refers_to, 0U);
  EXPECT_TRUE(doubted.answer().denial);
  Answered rejected("Brandt", "rejected|reject", "it", Act::kRefuse);
  EXPECT_EQ(rejected.answer().refers_to, std::nullopt);
  EXPECT_FALSE(rejected.answer().denial);
}

TEST(Denied, NobodyDeniesHimself) {
  Answered report("Roe", "denied", "it", Act::kDeny);
  EXPECT_EQ(report.answer().refers_to, std::nullopt);
}

TEST(Denied, WhoDeclinesToCommentAnswers) {
  Answered report("Brandt", "declined", "to comment", Act::kDecline);
  EXPECT_EQ(report.answer().refers_to, 0U);
  EXPECT_FALSE(report.answer().denial);
}

TEST(Denied, WhoRetractsTakesBackWhatHeTells) {
  Answered report("Brandt", "retracted|retract", "a claim about the depot", Act::kOther);
  EXPECT_TRUE(report.answer().withdrawal);
}

}  // namespace
}  // namespace twosource::reading
