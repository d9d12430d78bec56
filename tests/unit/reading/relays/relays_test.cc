#include "reading/relays/relays.h"

#include <gtest/gtest.h>

#include "unit/reading/read_all.h"

namespace twosource::reading {
namespace {

class RelaysOf : public ::testing::Test {
 protected:
  RelaysOf() : reading_(read_all("answers")) {}
  [[nodiscard]] std::string via(const std::string& content) const {
    SpanList spans;
    for (const Relay& relay : attribution_of(reading_, content).via) spans.push_back(relay.span);
    return words(reading_, spans);
  }
  Reading reading_;
};

TEST_F(RelaysOf, WhatWasToldAMediumIsCarriedOn) {
  EXPECT_NE(via("“We have never considered"), "");
  EXPECT_EQ(via("“She is a good ship,”"), via("“We have never considered"));
}

TEST_F(RelaysOf, AProgrammeInQuotationMarksRelays) { EXPECT_EQ(via("“We have followed the ship"), "Sunday Harbour"); }

TEST_F(RelaysOf, ANamedStatementRelays) {
  EXPECT_EQ(via("the ferry would stay in port"), "Transport Ministry statement");
}

TEST_F(RelaysOf, WhatWasSaidToNobodyHasNone) { EXPECT_EQ(via("that the company must open"), ""); }

class RelaysOfWordings : public ::testing::Test {
 protected:
  /// The relay's entity by its name, else the relay's words.
  static std::string via(const Reading& reading, const std::string& content) {
    const auto& all = attribution_of(reading, content).via;
    if (all.size() != 1) return std::to_string(all.size()) + " relays";
    const Relay& relay = all.front();
    return relay.entity ? reading.entities[*relay.entity].name : std::string(cut(reading.report.text, relay.span));
  }
};

TEST_F(RelaysOfWordings, ATitleIsMoreThanTheMediumWhoseNameItHolds) {
  EXPECT_EQ(via(read_all("wordings"), "the ferry would sail"), "Norvik News Sunday");
}

TEST_F(RelaysOfWordings, WhatWasToldToTheReporterCameToTheOutlet) {
  EXPECT_EQ(via(read_all("wordings", "Harbour Post"), "“The wall"), "Harbour Post");
}

TEST_F(RelaysOfWordings, AnOutletMayBeNamedByItsInitials) {
  EXPECT_EQ(via(read_all("wordings", "BG"), "“The wall"), "Boston Globe");
}

TEST_F(RelaysOfWordings, AReportAboutAnotherOutletsPieceRetellsIt) {
  const Reading reading = read_all("retelling");
  EXPECT_EQ(via(reading, "“I am tired"), "Boston Globe");
  EXPECT_EQ(via(reading, "the mayor slept"), "Boston Globe");
}

}  // namespace
}  // namespace twosource::reading
