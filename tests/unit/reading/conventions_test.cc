// Texts written in other conventions than curly marks in tidy paragraphs: who says what is found all the same.
// Transcripts: turns_test.cc. The marks by themselves: quotations_test.cc.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/reading/read_all.h"

namespace twosource::reading {
namespace {

class Conventions : public ::testing::Test {
 protected:
  Conventions() : reading_(read_all("conventions")) {}

  /// "speaker / cue / content" of the attribution whose content begins with these words.
  [[nodiscard]] std::string said(const std::string& content) const {
    const Attribution& found = attribution_of(reading_, content);
    return speaker(reading_, found) + " / " + words(reading_, found.cue) + " / " + words(reading_, found.content);
  }
  [[nodiscard]] QuoteKind kind(const std::string& content) const { return attribution_of(reading_, content).kind; }

  Reading reading_;
};

TEST_F(Conventions, AHeadlineInCapitals) {
  EXPECT_EQ(said("BRIDGE WILL REOPEN"), "Ida Holt / SAYS / BRIDGE WILL REOPEN");
}

TEST_F(Conventions, StraightMarks) {
  EXPECT_EQ(said("\"The bridge"), "Ida Holt / said / \"The bridge is safe,\"");
  EXPECT_EQ(kind("\"The bridge"), QuoteKind::kDirect);
}

TEST_F(Conventions, CurlyMarks) { EXPECT_EQ(said("“The tunnel"), "Ida Holt / said / “The tunnel is safe too,”"); }

TEST_F(Conventions, GermanMarks) {
  EXPECT_EQ(said("„The ferry"), "Ole Brandt / said / „The ferry is safe,“");
  EXPECT_EQ(kind("„The ferry"), QuoteKind::kDirect);
}

TEST_F(Conventions, FrenchMarks) {
  EXPECT_EQ(said("« The harbour"), "Anne Reyl / said / « The harbour is closed, »");
  EXPECT_EQ(kind("« The harbour"), QuoteKind::kDirect);
}

TEST_F(Conventions, SingleMarks) { EXPECT_EQ(said("'The road"), "Anne Reyl / said / 'The road is open,'"); }

TEST_F(Conventions, AQuotationThatIsNeverClosed) {
  EXPECT_THAT(said("\"We will pay"), testing::StartsWith("Ida Holt / told / \"We will pay for the bridge."));
}

TEST_F(Conventions, AMarkLeftOpenBeforeTheCue) {
  EXPECT_THAT(said("The ferry will sail"), "Ole Brandt / said / The ferry will sail tomorrow");
}

TEST_F(Conventions, ATextInOneParagraph) {
  EXPECT_EQ(said("the quay"), "Anne Reyl / said / the quay would be rebuilt");
  EXPECT_EQ(said("work begins"), "the ministry / According to / work begins in May");
  EXPECT_EQ(said("that the ferry was late"), "Ole Brandt / denied / that the ferry was late");
  EXPECT_EQ(said("“We sail"), "Ole Brandt / said / “We sail on time,”");
  EXPECT_EQ(said("that prices"), "A spokesman for the port / warned / that prices would rise");
}

TEST_F(Conventions, BadlyScannedLetters) {
  EXPECT_EQ(said("that she d0ubted"), "Anne Reyl / said / that she d0ubted it");
  EXPECT_EQ(said("“Tbe dam"), "Anne Reyl / said / “Tbe dam is o1d,”");
}

}  // namespace
}  // namespace twosource::reading
