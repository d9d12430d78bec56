// Lines as outlets print them under their headlines. Each stands in a small page; the block that it becomes is what counts.
#include "ingest/page/date_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "ingest/formats/text.h"

namespace twosource::ingest {
namespace {

const std::filesystem::path kFolder = std::filesystem::path(TWOSOURCE_SOURCE_DIR) / "data" / "en" / "ingest";

const PageRules& rules() {
  static const PageRules rules = read_page_rules(kFolder).value();
  return rules;
}

PageText page(const std::string& text) {
  static const TextReader reader = TextReader::open(kFolder).value();
  return reader.read(text, {});
}

const std::string kBody =
    "\n\nThe harbour master closed the port on Tuesday after a storm tore two ships from their moorings, officials "
    "said.\n\nNobody was hurt.\n";

/// The kind of the second line of a page.
std::string kind_of(const std::string& line) {
  return std::string(name_of(page("Storm closes port\n" + line + kBody).blocks.at(1).kind));
}

class ADateLine : public testing::TestWithParam<const char*> {};

TEST_P(ADateLine, TellsADay) {
  const auto line = read_date_line(GetParam(), rules().date_lines);
  ASSERT_TRUE(line.has_value()) << GetParam();
  EXPECT_TRUE(line->day) << GetParam();
  const std::string kind = kind_of(GetParam());
  EXPECT_TRUE(kind == "dateline" || kind == "byline") << GetParam() << " is a " << kind;
}

INSTANTIATE_TEST_SUITE_P(
    Forms, ADateLine,
    testing::Values("7 May 2024", "Published: 7 May 2024", "May 7, 2024 at 5:40 p.m. PDT", "2024-05-07",
                    "Tue 7 May 2024 11.30 BST", "May 7th, 2024", "Updated 7 May 2024",
                    "Published 7 May 2024, updated 9 May 2024", "Varna Courier | 7 May 2024", "The Courier, 7 May 2024",
                    "By Tom Lindt | May 7, 2024", "17/05/2024", "05/17/2024", "17.05.2024", "7-May-2024",
                    "Posted on May 7, 2024 by admin", "7th May 2024", "MAY 7 2024", "Aired May 7, 2024 - 20:00 ET",
                    "Date: Tue, 7 May 2024 06:15:00 +0200", "Updated 14:05 GMT, 7 May 2024",
                    "PUBLISHED: 14:05, 7 May 2024 | UPDATED: 16:30, 8 May 2024",
                    "May 7, 2024 / 6:15 PM / Northern News", "By Tom Lindt, May 7, 2024", "Tom Lindt | 7 May 2024",
                    "7 May 2024 by Tom Lindt", "Last modified on Tue 7 May 2024 15.02 BST", "2024-05-07T14:05:00Z",
                    "2024/05/07", "Issued on: 07/05/2024 - 14:05 Modified: 08/05/2024 - 09:00",
                    "May 7, 2024 · 3 min read", "Updated - May 07, 2024 09:15 pm IST - NEW DELHI",
                    "FOR IMMEDIATE RELEASE: May 7, 2024", "Sunday Courier, 5 May 2024, page 4", "[May 7, 2024]",
                    "Local | May 7, 2024", "May 7, 2024 5:24 PM UTC | Updated 2 hours ago",
                    "Tuesday the 7th of May 2024", "Press release | 7 May 2024", "VARNA, 7 May 2024", "7/5/24",
                    "May 5, 2024 Sunday"));

class OtherLines : public testing::TestWithParam<const char*> {};

TEST_P(OtherLines, TellNoDayOfTheReport) {
  const auto line = read_date_line(GetParam(), rules().date_lines);
  EXPECT_FALSE(line && line->tells_when()) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Forms, OtherLines,
                         testing::Values("On May 7, 2024 the port was closed", "Born May 7, 1965",
                                         "Two ships, one port", "May 2024", "Storm of May 7, 2024 remembered",
                                         "The port, 14 ships and a storm"));

TEST(DateLine, NamesOutletAndAuthors) {
  const PageText by_outlet = page("Storm closes port\nVarna Courier | 7 May 2024" + kBody);
  EXPECT_EQ(by_outlet.outlet, "Varna Courier");
  const PageText by_author = page("Storm closes port\nBy Ana Brandt and Tom Lindt | 7 May 2024" + kBody);
  EXPECT_THAT(by_author.authors, testing::ElementsAre("Ana Brandt", "Tom Lindt"));
}

TEST(DateLine, OfAnOutletAloneStandsUnderTheHeadline) {
  const PageText read = page("Storm closes port\nThe Varna Courier\n7 May 2024" + kBody);
  EXPECT_EQ(read.outlet, "The Varna Courier");
  EXPECT_EQ(read.blocks.at(1).kind, BlockKind::kByline);
}

TEST(DateLine, IsNoHeadline) {
  EXPECT_EQ(page("Budget Speech, 7 May 2024" + kBody).blocks.front().kind, BlockKind::kHeadline);
}

TEST(DateLine, OfAChronologyIsAHeading) {
  const PageText read =
      page("The strike, day by day" + kBody + "\n5 May 2024\n\nWorkers walked out.\n\n6 May 2024\n\n" +
           "Talks began.\n\n7 May 2024\n\nTalks ended.\n");
  EXPECT_EQ(std::ranges::count(read.blocks, BlockKind::kDateline, &Block::kind), 0);
}

TEST(DateLine, OfHoursAgoIsNoNews) { EXPECT_EQ(kind_of("Last updated 4 hours ago"), "dateline"); }

TEST(DateLine, OfAnEntryIsItsTime) {
  const PageText read =
      page("Storm: as it happens\n7 May 2024" + kBody + "\n14.32 GMT\nA second ship has broken loose.\n");
  EXPECT_EQ(std::ranges::count(read.blocks, BlockKind::kDateline, &Block::kind), 2);
}

}  // namespace
}  // namespace twosource::ingest
