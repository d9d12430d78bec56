// Any number of reports in parts: edges by windows of days, components, the stories of each. By rules that look at words
// alone: two reports are alike when half of their words are the same.
#include "linking/stories/edges.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "linking/stories/stories.h"
#include "unit/linking/stories/stream_rules.h"

namespace twosource::linking {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// Of more than three reports those go that are old.
StreamRules rules_of_few() {
  StreamRules rules = test::rules_by_words();
  rules.candidates.reports = 32;
  rules.live_reports = 3;
  return rules;
}

/// Each letter is a word.
ProfiledReport report(const std::string& id, std::string_view letters, std::optional<std::int32_t> day = std::nullopt) {
  ProfiledReport report{id, {}};
  for (const char letter : letters) report.profile.words.push_back({static_cast<std::uint32_t>(letter), 10});
  std::ranges::sort(report.profile.words, {}, &ProfileTerm::key);
  report.profile.first_day = report.profile.last_day = day;
  return report;
}

ProfiledReport with_passages(ProfiledReport report, std::uint32_t outlet, std::vector<std::uint32_t> passages) {
  report.profile.outlet = outlet;
  report.profile.passages = std::move(passages);
  return report;
}

/// The ids of reports that hang together, of those that hang together with another one at all.
std::set<std::set<std::string>> components_of(const std::vector<ProfiledReport>& reports,
                                              const std::vector<StoryEdge>& edges) {
  StoryComponents components;
  for (const StoryEdge& edge : edges) components.join(edge);
  std::map<std::uint64_t, std::string> ids;
  for (const ProfiledReport& report : reports) ids[report_key(report.id)] = report.id;
  std::map<std::uint64_t, std::set<std::string>> found;
  for (const auto& [key, component] : components.all()) found[component].insert(ids.at(key));
  std::set<std::set<std::string>> sets;
  for (auto& [component, members] : found) sets.insert(std::move(members));
  return sets;
}

std::vector<StoryEdge> all_edges(const std::vector<ProfiledReport>& reports, const StreamRules& rules) {
  return edges_of(reports, StoryWindow::all(), windows_for(reports.size(), rules), rules);
}

std::set<std::set<std::string>> components_of(const std::vector<ProfiledReport>& reports,
                                              const StreamRules& rules = rules_of_few()) {
  return components_of(reports, all_edges(reports, rules));
}

/// What a task of these days is given.
std::vector<ProfiledReport> given_to(const std::vector<ProfiledReport>& reports, std::int32_t first, std::int32_t days,
                                     std::int32_t look_back) {
  std::vector<ProfiledReport> given;
  for (const ProfiledReport& one : reports) {
    const auto day = window_day(one.profile);
    if (!day || (*day >= first - look_back && *day < first + days)) given.push_back(one);
  }
  return given;
}

/// The edges of all windows of so many days, each found from what its task is given, in whatever order.
std::vector<StoryEdge> edges_by_windows(const std::vector<ProfiledReport>& reports, std::int32_t days,
                                        const StreamRules& rules, std::mt19937& random) {
  const StoryWindows windows = windows_for(reports.size(), rules);
  std::vector<StoryEdge> edges;
  const auto add = [&](std::vector<ProfiledReport> given, const StoryWindow& window) {
    std::ranges::shuffle(given, random);
    const auto found = edges_of(given, window, windows, rules);
    edges.insert(edges.end(), found.begin(), found.end());
  };
  constexpr std::int32_t kYear = 365;
  for (std::int32_t first = -2 * days; first < kYear + days; first += days) {
    add(given_to(reports, first, days, windows.look_back), {first, days, false});
  }
  std::vector<ProfiledReport> dayless;
  std::ranges::copy_if(reports, std::back_inserter(dayless),
                       [](const ProfiledReport& one) { return !window_day(one.profile); });
  add(dayless, {0, 0, true});
  std::ranges::shuffle(edges, random);
  return edges;
}

/// Reports of happenings over a year, some told for weeks; some undated, of some a month or a year alone known, some copied.
std::vector<ProfiledReport> a_year_of_reports(std::size_t count, std::mt19937& random) {
  const auto below = [&random](std::size_t bound) { return static_cast<std::uint32_t>(random() % bound); };
  std::vector<std::pair<std::vector<std::uint32_t>, std::int32_t>> happenings;
  for (std::size_t i = 0; i < count / 8; ++i) {
    std::vector<std::uint32_t> words;
    for (int word = 0; word < 10; ++word) words.push_back(1 + below(400));
    happenings.emplace_back(std::move(words), static_cast<std::int32_t>(below(330)));
  }
  std::vector<ProfiledReport> reports;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& [words, begins] = happenings[below(happenings.size())];
    std::set<std::uint32_t> keys;
    for (int word = 0; word < 9; ++word) keys.insert(words[below(words.size())]);
    for (int word = 0; word < 3; ++word) keys.insert(1 + below(400));
    ProfiledReport made{"r" + std::to_string(i), {}};
    for (const std::uint32_t key : keys) made.profile.words.push_back({key, static_cast<std::uint8_t>(20 + key % 9)});
    made.profile.outlet = 1 + below(30);
    const auto day = begins + static_cast<std::int32_t>(below(35));
    const auto known = below(20);
    if (known > 1) made.profile.first_day = made.profile.last_day = day;
    if (known == 2) made.profile.last_day = day + 30;
    if (known == 3) made.profile.last_day = day + 365;
    if (known == 4) made.profile.last_day = day + 3;
    for (int passage = 0; passage < 8; ++passage) made.profile.passages.push_back(1000 + below(90000));
    if (i > 0 && below(9) == 0) made.profile.passages = reports[below(i)].profile.passages;
    if (below(3) == 0) made.profile.passages.insert(made.profile.passages.end(), {1, 2, 3, 4});  // boilerplate
    std::ranges::sort(made.profile.passages);
    made.profile.passages.erase(std::ranges::unique(made.profile.passages).begin(), made.profile.passages.end());
    reports.push_back(std::move(made));
  }
  return reports;
}

TEST(StoryEdges, WhatIsAlikeHangsTogether) {
  EXPECT_THAT(components_of({report("a", "abcd", 1), report("b", "abce", 2), report("c", "wxyz", 2)}),
              ElementsAre(ElementsAre("a", "b")));
}

TEST(StoryEdges, OfManyReportsWhatIsPublishedFarApartIsNotCompared) {
  const std::vector<ProfiledReport> reports = {report("a", "abcd", 0), report("b", "abcd", 28), report("c", "abcd", 57),
                                               report("d", "wxyz", 57)};
  EXPECT_THAT(components_of(reports), ElementsAre(ElementsAre("a", "b")));
  StreamRules rules = rules_of_few();
  rules.live_reports = 4;
  EXPECT_THAT(components_of(reports, rules), ElementsAre(ElementsAre("a", "b", "c")));
}

TEST(StoryEdges, AStoryGoesOnAsLongAsItIsReported) {
  std::vector<ProfiledReport> reports;
  for (int i = 0; i < 12; ++i) reports.push_back(report(std::string(1, static_cast<char>('a' + i)), "abcd", 20 * i));
  EXPECT_THAT(components_of(reports), ElementsAre(SizeIs(12)));
}

TEST(StoryEdges, ReportsWithoutADayAreComparedWithAllDays) {
  EXPECT_THAT(components_of({report("a", "abcd", 0), report("b", "abcd", 300), report("c", "wxyz", 57),
                             report("u", "abcd"), report("v", "wxyz"), report("w", "lmno"), report("x", "lmno")}),
              ElementsAre(ElementsAre("a", "b", "u"), ElementsAre("c", "v"), ElementsAre("w", "x")));
}

TEST(StoryEdges, AMonthIsNoDay) {
  ProfiledReport month = report("m", "abcd", 100);
  month.profile.last_day = 130;
  EXPECT_EQ(window_day(month.profile), std::nullopt);
  month.profile.last_day = 102;
  EXPECT_EQ(window_day(month.profile), 100);
  EXPECT_EQ(window_day({}), std::nullopt);
}

TEST(StoryEdges, ACopyIsAnEdgeAndBoilerplateIsNone) {
  const std::vector<std::uint32_t> copied = {1, 2, 3, 4, 5, 6};
  EXPECT_THAT(components_of(
                  {with_passages(report("a", "abcd", 1), 1, copied), with_passages(report("b", "wxyz", 1), 2, copied)}),
              ElementsAre(ElementsAre("a", "b")));
  EXPECT_THAT(components_of(
                  {with_passages(report("a", "abcd", 1), 1, copied), with_passages(report("b", "wxyz", 1), 1, copied)}),
              IsEmpty());  // of one outlet
  EXPECT_THAT(
      components_of({with_passages(report("a", "abcd", 1), 1, copied), with_passages(report("b", "ijkl", 2), 1, copied),
                     with_passages(report("c", "wxyz", 3), 2, copied)}),
      IsEmpty());  // an outlet prints it under everything
  EXPECT_THAT(
      components_of({with_passages(report("a", "abcd", 1), 1, copied), with_passages(report("b", "abce", 2), 2, copied),
                     with_passages(report("c", "wxyz", 3), 3, copied)}),
      ElementsAre(ElementsAre("a", "b", "c")));  // all tell one happening
}

TEST(StoryEdges, AnyNumberOfCopiesHangsTogether) {
  std::vector<ProfiledReport> reports;
  for (int i = 0; i < 500; ++i) reports.push_back(report(std::to_string(i), "abcd", 1));
  EXPECT_THAT(components_of(reports), ElementsAre(SizeIs(500)));
}

TEST(StoryEdges, WindowsGiveWhatTheWholeGives) {
  const StreamRules rules = rules_of_few();
  for (unsigned seed = 1; seed <= 12; ++seed) {
    std::mt19937 random(seed);
    const std::vector<ProfiledReport> reports = a_year_of_reports(400, random);
    const auto whole = components_of(reports, rules);
    ASSERT_THAT(whole, SizeIs(testing::Gt(5)));
    for (const std::int32_t steps : {2, 3, 5}) {
      const auto edges = edges_by_windows(reports, steps * rules.live_days, rules, random);
      ASSERT_EQ(components_of(reports, edges), whole) << seed << " " << steps;
    }
  }
}

TEST(StoryEdges, OnDaysBefore1970Too) {
  std::mt19937 random(1);
  const StreamRules rules = rules_of_few();
  std::vector<ProfiledReport> reports = a_year_of_reports(300, random);
  for (ProfiledReport& one : reports) {
    if (one.profile.first_day) *one.profile.first_day -= 30, *one.profile.last_day -= 30;
  }
  EXPECT_EQ(components_of(reports, edges_by_windows(reports, 42, rules, random)), components_of(reports, rules));
}

TEST(StoryEdges, ComponentsSortedByThemselvesAreTheStoriesOfAll) {
  const auto rules = std::make_shared<const StreamRules>(rules_of_few());
  std::mt19937 random(7);
  std::vector<ProfiledReport> reports = a_year_of_reports(400, random);
  const auto ids_of = [&reports](const Groups& groups) {
    std::vector<std::set<std::string>> ids;
    for (const auto& group : groups) {
      std::set<std::string>& story = ids.emplace_back();
      for (const std::size_t index : group) story.insert(reports[index].id);
    }
    return ids;
  };
  const auto whole = ids_of(*group_anyhow(reports, rules));
  ASSERT_THAT(whole, SizeIs(testing::AllOf(testing::Gt(20), testing::Lt(300))));
  const auto edges = edges_by_windows(reports, 63, *rules, random);
  std::set<std::set<std::string>> parts;
  std::set<std::string> lone;
  for (const ProfiledReport& one : reports) lone.insert(one.id);
  for (const std::set<std::string>& component : components_of(reports, edges)) {
    std::vector<ProfiledReport> members;
    for (const ProfiledReport& one : reports) {
      if (component.contains(one.id)) members.push_back(one), lone.erase(one.id);
    }
    std::ranges::shuffle(members, random);
    for (const auto& group : *stories_of_component(members, rules)) {
      std::set<std::string> story;
      for (const std::size_t index : group) story.insert(members[index].id);
      parts.insert(std::move(story));
    }
  }
  for (const std::string& id : lone) parts.insert({id});
  EXPECT_EQ(parts, std::set(whole.begin(), whole.end()));
  std::ranges::shuffle(reports, random);
  EXPECT_EQ(ids_of(*group_anyhow(reports, rules)), whole);
}

TEST(StoryComponents, TellWhatHangsTogetherInAnyOrder) {
  std::vector<StoryEdge> edges;
  for (std::uint64_t i = 1; i < 2000; ++i) {
    if (i % 100 != 0) edges.push_back({i * 7919 % 2003, (i - 1) * 7919 % 2003});
  }
  std::mt19937 random(5);
  std::vector<std::pair<std::uint64_t, std::uint64_t>> expected;
  for (int turn = 0; turn < 5; ++turn) {
    StoryComponents components;
    for (const StoryEdge& edge : edges) EXPECT_TRUE(components.join(edge));
    for (const StoryEdge& edge : edges) EXPECT_FALSE(components.join(edge));
    std::set<std::uint64_t> labels;
    for (const auto& [key, component] : components.all()) {
      EXPECT_LE(component, key);
      labels.insert(component);
    }
    EXPECT_THAT(labels, SizeIs(20));
    if (turn > 0) {
      EXPECT_EQ(components.all(), expected);
    }
    expected = components.all();
    std::ranges::shuffle(edges, random);
  }
}

}  // namespace
}  // namespace twosource::linking
