#include "reading/unread.h"

#include <gtest/gtest.h>

namespace twosource::reading {
namespace {

const UnreadRules& english() {
  static const auto rules = UnreadRules::load(TWOSOURCE_SOURCE_DIR "/data/en/reading");
  EXPECT_TRUE(rules.ok()) << rules.error().line();
  return *rules;
}

bool finds(const UnreadRules::Rule& rule, const std::string& text) {
  const auto found = rule.pattern.search(text);
  return found.ok() && !found->groups.empty();
}

TEST(Unread, EveryRuleFindsItsSamplesAndNoOthers) {
  for (const UnreadRules::Rule& rule : english().rules) {
    EXPECT_FALSE(rule.samples.empty()) << rule.name;
    for (const std::string& sample : rule.samples) EXPECT_TRUE(finds(rule, sample)) << rule.name << ": " << sample;
    for (const std::string& sample : rule.counter_samples)
      EXPECT_FALSE(finds(rule, sample)) << rule.name << ": " << sample;
  }
}

TEST(Unread, IsMadeSpacesAndNothingElseMoves) {
  EXPECT_EQ(readable_text("On Sun. Dec. 31 Lt. Roe", english()), "On Sun  Dec. 31 Lt  Roe");
  EXPECT_EQ(readable_text("He reports (http://é.example) that", english()), "He reports                     that");
  EXPECT_EQ(readable_text("She slept. He left.", english()), "She slept. He left.");
}

}  // namespace
}  // namespace twosource::reading
