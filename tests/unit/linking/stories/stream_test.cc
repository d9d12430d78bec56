// Reports come in one at a time and become stories. By rules that look at words alone: two reports are one story when
// half of their words are the same.
#include "linking/stories/stream.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string_view>

#include "unit/linking/stories/stream_rules.h"

namespace twosource::linking {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Stories = std::map<StoryNumber, std::vector<ReportNumber>>;

StoryStream open(const StreamRules& rules = test::rules_by_words(), StoredStories stored = {}) {
  return *open_stream(std::make_shared<const StreamRules>(rules), std::move(stored));
}

/// Each letter is a word.
StoryProfile report(std::string_view letters, std::optional<std::int32_t> day = std::nullopt) {
  StoryProfile profile;
  for (const char letter : letters) profile.words.push_back({static_cast<std::uint32_t>(letter), 10});
  std::ranges::sort(profile.words, {}, &ProfileTerm::key);
  profile.first_day = profile.last_day = day;
  return profile;
}

/// Adds reports with the numbers 1, 2, 3 …
void add(StoryStream& stream, std::initializer_list<std::string_view> reports) {
  for (const std::string_view letters : reports) {
    ASSERT_TRUE(stream.add(stream.position().last_report + 1, report(letters)));
  }
}

TEST(StoryStream, AReportJoinsWhatItIsLikeOrOpensAStory) {
  StoryStream stream = open();
  add(stream, {"abcd", "wxyz"});
  const auto changes = stream.add(7, report("abce"));
  ASSERT_TRUE(changes);
  ASSERT_THAT(changes->reports, SizeIs(1));
  EXPECT_EQ(changes->reports[0].to, 1);
  EXPECT_EQ(changes->reports[0].why, MembershipReason::kLikeness);
  EXPECT_THAT(stream.reports_of(1), ElementsAre(1, 7));
  EXPECT_THAT(stream.reports_of(2), ElementsAre(2));
}

TEST(StoryStream, NumbersAscend) {
  StoryStream stream = open();
  add(stream, {"abcd"});
  EXPECT_EQ(stream.add(1, report("abcd")).error().code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(stream.add(0, report("abcd")).error().code, ErrorCode::kInvalidArgument);
}

TEST(StoryStream, MendingMergesIntoTheOlderStory) {
  StoryStream stream = open();
  add(stream, {"ab", "cd", "abcd", "abcd"});
  EXPECT_THAT(stream.reports_of(2), ElementsAre(2, 3, 4));
  const auto changes = stream.mend();
  ASSERT_THAT(changes->stories, SizeIs(1));
  EXPECT_EQ(changes->stories[0].story, 2);
  EXPECT_EQ(changes->stories[0].kind, StoryEventKind::kMergedInto);
  EXPECT_EQ(changes->stories[0].other, 1);
  EXPECT_THAT(stream.reports_of(1), ElementsAre(1, 2, 3, 4));
}

TEST(StoryStream, MendingSplitsAndTheFirstReportKeepsTheName) {
  StoryStream stream = open();
  add(stream, {"ab", "ac", "ace"});
  EXPECT_THAT(stream.reports_of(1), ElementsAre(1, 2, 3));
  const auto changes = stream.mend();
  ASSERT_THAT(changes->stories, SizeIs(1));
  EXPECT_EQ(changes->stories[0].story, 2);
  EXPECT_EQ(changes->stories[0].kind, StoryEventKind::kSplitFrom);
  EXPECT_THAT(stream.reports_of(1), ElementsAre(1));
  EXPECT_THAT(stream.reports_of(2), ElementsAre(2, 3));
}

TEST(StoryStream, MendsByItselfAfterSoManyReports) {
  StreamRules rules = test::rules_by_words();
  rules.mend_every = 3;
  StoryStream stream = open(rules);
  add(stream, {"ab", "ac"});
  EXPECT_TRUE((*stream.add(3, report("ace"))).mended);
  EXPECT_EQ(stream.position().since_mended, 0);
  EXPECT_EQ(stream.position().mended_report, 3);
}

TEST(StoryStream, WhatIsRuledTheSameStaysTogether) {
  StoryStream stream = open();
  add(stream, {"abcd", "abcd", "wxyz", "wxyz"});
  ASSERT_TRUE(stream.rule({1, true, {1, 2}, {3, 4}}));
  ASSERT_TRUE(stream.mend());
  EXPECT_THAT(stream.reports_of(1), ElementsAre(1, 2, 3, 4));
  ASSERT_TRUE(stream.revoke(1));
  EXPECT_THAT(stream.reports_of(1), ElementsAre(1, 2));
  EXPECT_THAT(stream.reports_of(3), ElementsAre(3, 4));
}

TEST(StoryStream, WhatIsRuledNotTheSameStaysApart) {
  StoryStream stream = open();
  add(stream, {"abcd", "abcd"});
  const auto changes = stream.rule({1, false, {1}, {2}});
  ASSERT_TRUE(changes);
  EXPECT_THAT(stream.reports_of(1), ElementsAre(1));
  add(stream, {"abcd"});
  ASSERT_TRUE(stream.mend());
  EXPECT_NE(stream.story_of(1), stream.story_of(2));
  ASSERT_TRUE(stream.revoke(1));
  EXPECT_THAT(stream.reports_of(1), ElementsAre(1, 2, 3));
}

TEST(StoryStream, AStoryWhoseFirstReportIsRuledAwayTakesTheNameOfItsNext) {
  StoryStream stream = open();
  add(stream, {"abcd", "abcd", "wxyz", "wxyz", "wxyz"});
  ASSERT_TRUE(stream.rule({1, true, {1}, {3, 4, 5}}));
  EXPECT_THAT(stream.reports_of(3), ElementsAre(1, 3, 4, 5));
  EXPECT_THAT(stream.reports_of(1), IsEmpty());
  EXPECT_THAT(stream.reports_of(2), ElementsAre(2));
}

TEST(StoryStream, RulingsThatMakeNoSenseAreRefused) {
  StoryStream stream = open();
  add(stream, {"abcd", "abcd"});
  EXPECT_EQ(stream.rule({1, false, {1}, {1, 2}}).error().code, ErrorCode::kInvalidArgument);
  ASSERT_TRUE(stream.rule({5, false, {1}, {2}}));
  EXPECT_EQ(stream.rule({5, true, {1}, {2}}).error().code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(stream.revoke(4).error().code, ErrorCode::kNotFound);
}

TEST(StoryStream, ARemovedReportLeavesItsStoryItsName) {
  StoryStream stream = open();
  add(stream, {"abcd", "abcd"});
  ASSERT_TRUE(stream.remove(1));
  EXPECT_THAT(stream.reports_of(1), ElementsAre(2));
  const auto changes = stream.remove(2);
  ASSERT_THAT(changes->stories, SizeIs(1));
  EXPECT_EQ(changes->stories[0].kind, StoryEventKind::kEmptied);
  EXPECT_EQ(stream.remove(2).error().code, ErrorCode::kNotFound);
}

TEST(StoryStream, ACopyJoinsItsOriginal) {
  StoryStream stream = open();
  StoryProfile wire = report("abcd", 10);
  wire.passages = {1, 2, 3, 4};
  wire.outlet = 5;
  StoryProfile paper = report("wxyz", 10);
  paper.passages = {1, 2, 3, 9};
  paper.agency = 5;
  ASSERT_TRUE(stream.add(1, paper));
  const auto changes = stream.add(2, wire);
  ASSERT_THAT(changes->copies, SizeIs(1));
  EXPECT_EQ(changes->copies[0].copy, 1);  // who names the other as its agency is the copy, though it came first
  EXPECT_EQ(changes->copies[0].original, 2);
  EXPECT_FLOAT_EQ(changes->copies[0].share, 0.75F);
  EXPECT_EQ(changes->reports[0].why, MembershipReason::kCopy);
  ASSERT_TRUE(stream.mend());
  EXPECT_THAT(stream.reports_of(1), ElementsAre(1, 2));
}

/// A report of some outlet, and the runs of words that it holds.
StoryProfile page(std::string_view letters, std::uint32_t outlet, std::vector<std::uint32_t> passages) {
  StoryProfile profile = report(letters, 10);
  profile.outlet = outlet;
  profile.passages = std::move(passages);
  return profile;
}

TEST(StoryStream, EveryReportThatIsCopiedIsTold) {
  StoryStream stream = open();
  ASSERT_TRUE(stream.add(1, page("abcd", 5, {1, 2, 3, 4})));
  ASSERT_TRUE(stream.add(2, page("abcd", 6, {1, 2, 3, 4})));
  const auto changes = stream.add(3, page("abcd", 7, {1, 2, 3, 8}));
  ASSERT_THAT(changes->copies, SizeIs(2));
  EXPECT_EQ(changes->copies[0].original, 1);
  EXPECT_EQ(changes->copies[1].original, 2);
}

TEST(StoryStream, WhatAnOutletPrintsUnderEverythingIsNoCopy) {
  StoryStream stream = open();
  ASSERT_TRUE(stream.add(1, page("abcd", 5, {1, 2, 3, 101})));
  ASSERT_TRUE(stream.add(2, page("efgh", 5, {1, 2, 3, 102})));
  // Nor where another outlet has it once: an imprint, a page that was stored with it.
  const auto changes = stream.add(3, page("ijkl", 6, {1, 2, 3, 103}));
  EXPECT_THAT(changes->copies, IsEmpty());
  EXPECT_EQ(changes->reports[0].why, MembershipReason::kOpened);
}

TEST(StoryStream, WhatStandsUnderTheStoriesOfManyOutletsIsNoCopy) {
  StoryStream stream = open();
  const std::string_view words[] = {"abcd", "efgh", "ijkl", "mnop"};
  for (std::uint32_t i = 0; i < 3; ++i) {
    ASSERT_TRUE(stream.add(i + 1, page(words[i], 5 + i, {1, 2, 3, 50 + 3 * i, 51 + 3 * i, 52 + 3 * i, 80 + i})));
  }
  EXPECT_THAT((*stream.add(4, page(words[3], 9, {1, 2, 3, 104}))).copies, IsEmpty());
}

TEST(StoryStream, ACopyIsToldBesideItsOutletsBoilerplate) {
  StoryStream stream = open();
  ASSERT_TRUE(stream.add(1, page("abcd", 5, {1, 2, 3, 11, 12, 13})));
  ASSERT_TRUE(stream.add(2, page("efgh", 5, {1, 2, 3, 21, 22, 23})));
  const auto changes = stream.add(3, page("mnop", 6, {21, 22, 23}));
  ASSERT_THAT(changes->copies, SizeIs(1));
  EXPECT_EQ(changes->copies[0].original, 2);
  EXPECT_FLOAT_EQ(changes->copies[0].share, 1);
}

TEST(StoryStream, AnOldStoryLeavesMemoryAndCanBeRecalled) {
  StreamRules rules = test::rules_by_words();
  rules.live_reports = 2;
  StoryStream stream = open(rules);
  ASSERT_TRUE(stream.add(1, report("abcd", 100)));
  ASSERT_TRUE(stream.add(2, report("efgh", 110)));
  const auto changes = stream.add(3, report("ijkl", 122));
  ASSERT_THAT(changes->stories, SizeIs(2));
  EXPECT_EQ(changes->stories[1].story, 1);
  EXPECT_EQ(changes->stories[1].kind, StoryEventKind::kLeft);
  EXPECT_EQ(stream.story_of(1), std::nullopt);
  ASSERT_TRUE(stream.recall({{1, 1, report("abcd", 100)}}));
  EXPECT_EQ(stream.story_of(1), 1);
  EXPECT_FALSE(stream.recall({{1, 1, report("abcd", 100)}}));
}

TEST(StoryStream, ARulingHoldsForReportsThatAreRecalled) {
  StoryStream stream = open(test::rules_by_words(), {{9, 9, 0, {}}, {{2, 2, report("wxyz")}}, {{1, true, {1}, {2}}}});
  ASSERT_TRUE(stream.recall({{1, 1, report("abcd")}}));
  EXPECT_EQ(stream.story_of(1), stream.story_of(2));
}

/// Thirty reports of six words among ten.
std::vector<StoryProfile> some_reports() {
  std::mt19937 random(7);
  std::vector<StoryProfile> reports;
  for (int i = 0; i < 30; ++i) {
    std::string letters = "abcdefghij";
    while (letters.size() > 6) letters.erase(random() % letters.size(), 1);
    reports.push_back(report(letters, static_cast<std::int32_t>(100 + i / 2)));
  }
  return reports;
}

Stories stories_in(const StoryStream& stream, std::size_t reports) {
  Stories stories;
  for (ReportNumber number = 1; number <= reports; ++number) {
    if (const auto story = stream.story_of(number)) stories[*story].push_back(number);
  }
  return stories;
}

TEST(StoryStream, GoesOnFromWhatWasStoredAsIfItHadNeverStopped) {
  StreamRules rules = test::rules_by_words();
  rules.mend_every = 7;
  const std::vector<StoryProfile> reports = some_reports();
  StoryStream undisturbed = open(rules);
  StoryStream stopped = open(rules);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    StoredStories stored{stopped.position(), {}, {}};
    for (std::size_t j = i; j > 0; --j) stored.reports.push_back({j, *stopped.story_of(j), reports[j - 1]});
    stopped = open(rules, std::move(stored));
    const auto one = undisturbed.add(i + 1, reports[i]);
    const auto other = stopped.add(i + 1, reports[i]);
    EXPECT_EQ(one->reports.size(), other->reports.size());
    EXPECT_EQ(stories_in(undisturbed, i + 1), stories_in(stopped, i + 1));
  }
}

TEST(StoryStream, AStoryIsNamedByAReportThatItHolds) {
  StreamRules rules = test::rules_by_words();
  rules.mend_every = 5;
  StoryStream stream = open(rules);
  const std::vector<StoryProfile> reports = some_reports();
  for (std::size_t i = 0; i < reports.size(); ++i) {
    ASSERT_TRUE(stream.add(i + 1, reports[i]));
    for (const auto& [story, members] : stories_in(stream, i + 1)) EXPECT_THAT(members, testing::Contains(story));
  }
}

TEST(StoryStream, WhatIsStoredTwiceIsRefused) {
  const auto rules = std::make_shared<const StreamRules>(test::rules_by_words());
  EXPECT_FALSE(open_stream(rules, {{1, 1, 0, {}}, {{1, 1, report("ab")}, {1, 1, report("ab")}}, {}}));
  EXPECT_FALSE(open_stream(rules, {{1, 1, 0, {}}, {{2, 2, report("ab")}}, {}}));
}

}  // namespace
}  // namespace twosource::linking
