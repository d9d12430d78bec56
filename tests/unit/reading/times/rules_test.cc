// Every sample of every rule of every language: what a rule says of itself is what the engine finds.
#include "reading/times/rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "reading/times/times.h"
#include "unit/reading/read_document.h"

namespace twosource::reading {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::filesystem::path kData = TWOSOURCE_SOURCE_DIR "/data";

/// "words = value" of every timex of a text, on a reference day ("" for none).
std::vector<std::string> times_in(const std::string& text, const std::string& day, const TimeRules& rules) {
  Reading reading = plain(text);
  if (!day.empty())
    reading.report.published = PublishedDate{.value = day, .earliest = day, .latest = day, .evidence = {}};
  find_times(reading, rules);
  resolve_times(reading);
  std::vector<std::string> found;
  for (const Timex& timex : reading.timexes) {
    found.push_back(std::string(cut(reading.report.text, timex.span)) + " = " + timex.value);
  }
  return found;
}

/// The folders of data/ that have rules of times.
std::vector<std::string> languages() {
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::directory_iterator(kData)) {
    if (std::filesystem::is_directory(entry.path() / "times")) found.push_back(entry.path().filename().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

class TimeRulesOf : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    auto rules = TimeRules::load(kData / GetParam() / "times");
    ASSERT_TRUE(rules.ok()) << rules.error().line();
    rules_ = std::make_unique<TimeRules>(std::move(*rules));
  }
  std::unique_ptr<TimeRules> rules_;
};

TEST_P(TimeRulesOf, FindTheirOwnSamples) {
  for (const TimeRule& rule : rules_->rules) {
    for (const TimeSample& sample : rule.samples) {
      EXPECT_THAT(times_in(sample.text, sample.reference, *rules_), ElementsAre(sample.text + " = " + sample.value))
          << rule.name;
    }
  }
}

TEST_P(TimeRulesOf, FindNothingInTheirNegatives) {
  for (const TimeRule& rule : rules_->rules) {
    for (const std::string& text : rule.negatives) {
      EXPECT_THAT(times_in(text, "2023-02-21", *rules_), IsEmpty()) << rule.name;
    }
  }
}

TEST_P(TimeRulesOf, FindWhatTheyFindInContext) {
  for (const TimeRule& rule : rules_->rules) {
    for (const TimeContext& context : rule.contexts) {
      EXPECT_EQ(times_in(context.text, "2023-02-21", *rules_), context.times) << rule.name << ": " << context.text;
    }
  }
}

TEST_P(TimeRulesOf, EachHaveASampleOfSomeKind) {
  for (const TimeRule& rule : rules_->rules) {
    EXPECT_FALSE(rule.samples.empty() && rule.contexts.empty()) << rule.name;
  }
}

TEST_P(TimeRulesOf, BeginWithFewBytes) {
  // A rule that may begin with any byte is tried at every word: all of them would be slow.
  std::size_t everywhere = 0;
  for (const std::size_t rule : rules_->rules_by_first_byte[0]) everywhere += rules_->rules.size() > rule ? 1 : 0;
  EXPECT_EQ(everywhere, 0U)
      << rules_->rules[rules_->rules_by_first_byte[0].empty() ? 0 : rules_->rules_by_first_byte[0][0]].name;
}

INSTANTIATE_TEST_SUITE_P(Languages, TimeRulesOf, testing::ValuesIn(languages()),
                         [](const auto& tested) { return tested.param; });

}  // namespace
}  // namespace twosource::reading
