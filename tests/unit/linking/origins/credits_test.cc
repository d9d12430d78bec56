// Which agency a report credits.
#include "linking/origins/credits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/english_world.h"

namespace twosource::test {
namespace {

/// The agency of a report whose text is one block.
std::string credited(BlockKind kind, const std::string& text, const std::string& outlet = "Dockside Mail") {
  static const auto rules = linking::CreditRules::load(TWOSOURCE_SOURCE_DIR "/data/en/linking");
  Report report;
  report.text = text;
  report.outlet = outlet;
  report.blocks.push_back({kind, 1, {0, static_cast<std::uint32_t>(text.size())}});
  return linking::agency_of(report, *english_world(), *rules);
}

TEST(Credits, StandInADateline) {
  EXPECT_EQ(credited(BlockKind::kDateline, "LONDON (Reuters) -"), "Reuters");
  EXPECT_EQ(credited(BlockKind::kDateline, "BEIRUT — AP"), "AP");
  EXPECT_EQ(credited(BlockKind::kDateline, "PARIS, May 4 (Agence France-Presse) –"), "Agence France-Presse");
  EXPECT_EQ(credited(BlockKind::kDateline, "OSLO Associated Press"), "Associated Press");
  EXPECT_EQ(credited(BlockKind::kDateline, "OSLO, May 4 —"), "");
}

TEST(Credits, StandInAByline) {
  EXPECT_EQ(credited(BlockKind::kByline, "By Ann Roe, Associated Press"), "Associated Press");
  EXPECT_EQ(credited(BlockKind::kByline, "By Reuters"), "Reuters");
  EXPECT_EQ(credited(BlockKind::kByline, "Ann Roe | AP Science Writer"), "AP");
  EXPECT_EQ(credited(BlockKind::kByline, "Reuters Staff"), "Reuters");
}

TEST(Credits, SomebodyWhoIsCalledLikeAnAgencyIsNone) {
  EXPECT_EQ(credited(BlockKind::kByline, "By Sana Malik"), "");
  EXPECT_EQ(credited(BlockKind::kByline, "Tasnim Rahman and Ria Sole"), "");
}

TEST(Credits, StandInANote) {
  EXPECT_EQ(credited(BlockKind::kNote, "Copyright 2031 The Associated Press. All rights reserved."),
            "Associated Press");
  EXPECT_EQ(credited(BlockKind::kNote, "(Reporting by Ann Roe; editing by Ben Poe)"), "Reuters");
  EXPECT_EQ(credited(BlockKind::kNote, "Reuters contributed a picture."), "");
}

TEST(Credits, OfAPictureAreNoneOfTheWords) {
  EXPECT_EQ(credited(BlockKind::kNote, "© REUTERS/ Stringer The rocket leaves its pad"), "");
  EXPECT_EQ(credited(BlockKind::kNote, "© AP Photo Fishermen mend their nets"), "");
  EXPECT_EQ(credited(BlockKind::kNote, "© Roe / AFP"), "");
}

TEST(Credits, AnAgencysOwnReportCreditsNobody) {
  EXPECT_EQ(credited(BlockKind::kDateline, "LONDON (Reuters) -", "Reuters"), "");
  EXPECT_EQ(credited(BlockKind::kNote, "(Reporting by Ann Roe)", "Reuters"), "");
}

TEST(Credits, APageMayNameItsAgencyToMachines) {
  static const auto rules = linking::CreditRules::load(TWOSOURCE_SOURCE_DIR "/data/en/linking");
  Report report;
  report.outlet = "Dockside Mail";
  report.page.emplace().agencies = {"Associated Press"};
  EXPECT_EQ(linking::agency_of(report, *english_world(), *rules), "Associated Press");
}

}  // namespace
}  // namespace twosource::test
