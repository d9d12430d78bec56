#include <gtest/gtest.h>

#include "unit/reading/read_all.h"

namespace twosource::reading {
namespace {

class OccasionsOf : public ::testing::Test {
 protected:
  OccasionsOf() : reading_(read_all("occasions")) {}
  [[nodiscard]] std::string via(const std::string& content) const {
    SpanList spans;
    for (const Relay& relay : attribution_of(reading_, content).via) spans.push_back(relay.span);
    return words(reading_, spans);
  }
  Reading reading_;
};

TEST_F(OccasionsOf, AnInterviewHoldsTheRemarksAroundIt) {
  EXPECT_EQ(via("the ferry would stay"), "Norvik Radio");
  EXPECT_EQ(via("“We checked every bolt"), "Norvik Radio");
}

TEST_F(OccasionsOf, ARallyEndsIt) {
  EXPECT_EQ(via("the town was safe"), "");
  EXPECT_EQ(via("the bridge would open"), "");
}

TEST_F(OccasionsOf, WhatWasToldToTheReporterCameToTheOutlet) { EXPECT_EQ(via("“The crew is ready"), "me"); }

TEST_F(OccasionsOf, WhatIsWrittenGoesOnInTheBook) { EXPECT_EQ(via("“The harbour was my home"), "Salt and Rope"); }

TEST_F(OccasionsOf, ANamedForumIsTheForum) {
  EXPECT_EQ(via("“The quay is old"), "Harbour Forum");
  EXPECT_EQ(via("the quay was new"), "Harbour Forum");
}

TEST_F(OccasionsOf, ThePaperIsTheOneJustNamed) { EXPECT_EQ(via("that the line would pay"), "Norvik Courier"); }

}  // namespace
}  // namespace twosource::reading
