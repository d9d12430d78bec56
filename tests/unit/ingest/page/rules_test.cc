// Every rule of data/*/ingest/ finds its samples and leaves its counter-samples alone.
#include "ingest/page/rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.h"

namespace twosource::ingest {
namespace {

const std::filesystem::path kFolder = std::filesystem::path(TWOSOURCE_SOURCE_DIR) / "data" / "en" / "ingest";

bool finds(const Rule& rule, const std::string& text) {
  const auto found = rule.pattern.search(text);
  return found.ok() && !found->groups.empty();
}

class RuleSamples : public testing::Test {
 protected:
  PageRules rules = read_page_rules(kFolder).value();

  std::vector<std::pair<std::string, const RuleSet*>> sets() const {
    return {{"datelines.prefix", &rules.dateline_prefixes},
            {"datelines.alone", &rules.datelines_alone},
            {"date_lines.parts", &rules.date_lines.parts},
            {"bylines", &rules.bylines},
            {"credits.alone", &rules.credits_alone},
            {"credits.suffix", &rules.credit_suffixes},
            {"captions.cues", &rules.caption_cues},
            {"notes", &rules.notes},
            {"notes.lists", &rules.list_labels},
            {"notes.of_authors", &rules.of_authors},
            {"keypoint_labels", &rules.keypoint_labels},
            {"glued headings", &rules.glued_headings},
            {"turns", &rules.turns},
            {"web_pages.furniture", &rules.web_furniture},
            {"web_pages.jobs", &rules.web_jobs},
            {"web_pages.endings", &rules.web_endings}};
  }
};

TEST_F(RuleSamples, EveryRuleFindsItsOwn) {
  for (const auto& [name, set] : sets()) {
    for (const Rule& rule : set->rules()) {
      EXPECT_FALSE(rule.samples.empty()) << name << ": " << rule.name << " has no samples";
      for (const std::string& sample : rule.samples) {
        EXPECT_TRUE(finds(rule, sample)) << name << ": " << rule.name << " misses: " << sample;
      }
    }
  }
}

TEST_F(RuleSamples, EveryRuleLeavesItsCounterSamplesAlone) {
  for (const auto& [name, set] : sets()) {
    for (const Rule& rule : set->rules()) {
      for (const std::string& sample : rule.counter_samples) {
        EXPECT_FALSE(finds(rule, sample)) << name << ": " << rule.name << " finds: " << sample;
      }
    }
  }
}

TEST_F(RuleSamples, AKnownNameHasOneForm) {
  EXPECT_EQ(rules.media.outlet("The Associated Press"), rules.media.outlet("AP"));
  EXPECT_EQ(rules.media.outlet("The Sentinel"), "The Sentinel");
  EXPECT_EQ(rules.media.outlet("DC"), std::nullopt);
}

TEST_F(RuleSamples, InABylineAnOutletMustLookLikeOne) {
  EXPECT_EQ(rules.media.outlet_by_its_looks("Northern Press"), "Northern Press");
  EXPECT_EQ(rules.media.outlet_by_its_looks("HNN"), "HNN");
  EXPECT_EQ(rules.media.outlet_by_its_looks("Lisbon"), std::nullopt);
}

TEST(PageRulesOfAMissingFolder, AreAnErrorThatNamesTheFile) {
  const auto rules = read_page_rules("no/such/folder");
  ASSERT_FALSE(rules.ok());
  EXPECT_EQ(rules.error().code, ErrorCode::kDataBroken);
  EXPECT_THAT(rules.error().line(), testing::HasSubstr("no/such/folder"));
}

}  // namespace
}  // namespace twosource::ingest
