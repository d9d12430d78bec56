// Tables of the desk, as a spreadsheet opens them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

#include "twosource/desk.h"
#include "unit/rendering/story_builder.h"

namespace twosource {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

Found found_with(const std::string& words) {
  Found found;
  Hit hit;
  hit.report = "a.txt";
  hit.quote = words;
  found.hits = {hit};
  found.count = 1;
  return found;
}

TEST(ClaimsTable, HasARowOfEachStatement) {
  const DeskStory story{"3f9ab2", std::make_shared<const Story>(test::cable_story()), {}};
  const std::string csv = *desk_claims_csv(story);
  std::size_t statements = 0;
  for (const Claim& claim : story.story->claims) {
    statements += claim.statements.size();
    EXPECT_THAT(csv, HasSubstr("\"" + claim.id + "\","));
  }
  EXPECT_THAT(csv, StartsWith("\xEF\xBB\xBF\"claim\",\"words\",\"status\""));
  EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(csv, '\n')), statements + 1);
  EXPECT_THAT(csv, EndsWith("\"\r\n"));
}

TEST(SearchTable, DoublesMarksAndKeepsARowOnOneLine) {
  EXPECT_THAT(*desk_search_csv(found_with("He said:\n\"No\"")), HasSubstr("\"He said: \"\"No\"\"\""));
}

TEST(SearchTable, HasNoFormulas) {
  for (const std::string words : {"=1+1", "+49 30", "-5", "@SUM(A1)", "  =cmd|' /C calc'!A0"}) {
    EXPECT_THAT(*desk_search_csv(found_with(words)), HasSubstr(",\"'" + words.substr(words.find_first_not_of(' '), 2)));
  }
  EXPECT_THAT(*desk_search_csv(found_with("a = b")), Not(HasSubstr("'a")));
}

TEST(SearchTable, TellsWhereThereIsMore) {
  Found found = found_with("x");
  EXPECT_THAT(*desk_search_csv(found), Not(HasSubstr(" of ")));
  found.count = 1000;
  found.more = true;
  EXPECT_THAT(*desk_search_csv(found), EndsWith("\"1 of more than 1000\"\r\n"));
}

}  // namespace
}  // namespace twosource
