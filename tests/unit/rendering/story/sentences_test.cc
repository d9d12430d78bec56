#include "rendering/story/sentences.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace twosource::rendering {
namespace {

class SentencesTest : public testing::Test {
 protected:
  SentencesTest() {
    story_.reports.resize(2);
    story_.reports[0].label = "A";
    story_.reports[1].label = "B";
  }

  /// A difference of which report A has the first value and B the second one.
  static Difference difference(DifferenceKind kind, std::string about, DifferingValue first, DifferingValue second) {
    first.place.report = 0;
    second.place.report = 1;
    return {.kind = kind, .about = std::move(about), .evidence = {std::move(first), std::move(second)}};
  }

  std::string sentence(const Difference& difference) { return sentence_of(story_, difference); }

  Story story_;
};

TEST_F(SentencesTest, ValuesStandSideBySide) {
  const auto numbers = difference(DifferenceKind::kNumber, "boats", {"40", {}}, {"nearly fifty", {}});
  EXPECT_EQ(heading_of(numbers), "boats");
  EXPECT_EQ(sentence(numbers), "Numbers differ: “40” (A), “nearly fifty” (B).");
  const auto days = difference(DifferenceKind::kDate, "the ferry sailed", {"on Monday", {}}, {"on Tuesday", {}});
  EXPECT_EQ(heading_of(days), "when: the ferry sailed");
  EXPECT_EQ(sentence(days), "Days differ: “on Monday” (A), “on Tuesday” (B).");
  const auto speakers = difference(DifferenceKind::kAttribution, "it will not hold", {"Ann Roe", {}}, {"Carl Doe", {}});
  EXPECT_EQ(heading_of(speakers), "“it will not hold”");
  EXPECT_EQ(sentence(speakers), "One saying is given to different speakers: “Ann Roe” (A), “Carl Doe” (B).");
}

TEST_F(SentencesTest, AnOfficeOfTwoAndTheOfficesOfOne) {
  auto office = difference(DifferenceKind::kRole, "harbour master", {"Ann Roe", {}}, {"Carl Doe", {}});
  office.of = "Korsand";
  EXPECT_EQ(heading_of(office), "harbour master, Korsand");
  EXPECT_EQ(sentence(office), "harbour master of Korsand: Ann Roe (A); Carl Doe (B).");
  const auto offices = difference(DifferenceKind::kRole, "Ann Roe", {"mayor", {}}, {"harbour master", {}});
  EXPECT_EQ(heading_of(offices), "Ann Roe");
  EXPECT_EQ(sentence(offices), "Offices of one person: “mayor” (A), “harbour master” (B).");
}

TEST_F(SentencesTest, HowFarEachReportHasIt) {
  const auto status = [&](Modality ahead, Modality done) {
    return sentence(
        difference(DifferenceKind::kStatus, "the visit", {"is to travel", {}, "", ahead}, {"travelled", {}, "", done}));
  };
  EXPECT_EQ(status(Modality::kPlanned, Modality::kHappened), "Still to come in A, done in B.");
  EXPECT_EQ(status(Modality::kPossible, Modality::kOngoing), "Only possible in A, under way in B.");
}

TEST_F(SentencesTest, EachAccountIsWithWhoseItIs) {
  EXPECT_EQ(sentence(difference(DifferenceKind::kAccount, "Ann Roe", {"the fees", {}, "the port"},
                                {"the dredging", {}, "a pilot"})),
            "Accounts differ, and none denies another: the port, “the fees” (A); a pilot, “the dredging” (B).");
}

TEST_F(SentencesTest, AnAbsenceSaysWhyItTellsSomething) {
  EXPECT_EQ(reason_of({0, 3}), "written no earlier, and has 3 claims told beside this one");
}

}  // namespace
}  // namespace twosource::rendering
