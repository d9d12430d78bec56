#include "reading/relays.h"

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

}  // namespace
}  // namespace twosource::reading
