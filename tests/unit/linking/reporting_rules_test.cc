// Every sample of every rule of data/en/linking/open_questions.json, and that the other files are read.
#include "linking/reporting_rules.h"

#include <gtest/gtest.h>

namespace twosource::linking {
namespace {

TEST(ReportingRules, EverySampleOfAnOpenQuestionMatchesAndNoCounterSampleDoes) {
  const auto rules = load_reporting_rules(TWOSOURCE_SOURCE_DIR "/data/en/linking");
  ASSERT_TRUE(rules) << rules.error().line();
  ASSERT_FALSE(rules->open_questions.empty());
  for (const OpenQuestionRule& rule : rules->open_questions) {
    EXPECT_FALSE(rule.samples.empty()) << rule.name;
    EXPECT_FALSE(rule.counter_samples.empty()) << rule.name;
    const auto matches = [&rule](const std::string& sentence) {
      const auto match = rule.pattern.search(sentence);
      return match && !match->groups.empty();
    };
    for (const std::string& sample : rule.samples) EXPECT_TRUE(matches(sample)) << rule.name << ": " << sample;
    for (const std::string& sample : rule.counter_samples) EXPECT_FALSE(matches(sample)) << rule.name << ": " << sample;
  }
}

TEST(ReportingRules, VerbsOfOneHappeningShareAClass) {
  const auto rules = load_reporting_rules(TWOSOURCE_SOURCE_DIR "/data/en/linking");
  ASSERT_TRUE(rules) << rules.error().line();
  EXPECT_EQ(rules->dates.verb_class.at("arrive"), rules->dates.verb_class.at("visit"));
  EXPECT_GT(rules->timeline.weights.happening_verb, 0);
  EXPECT_EQ(rules->differences.number_words.at("dozen"), 12);
  EXPECT_TRUE(rules->provenance.document_nouns.contains("readout"));
}

TEST(ReportingRules, AMissingFolderIsAnErrorThatNamesTheFile) {
  const auto rules = load_reporting_rules(TWOSOURCE_SOURCE_DIR "/data/none");
  ASSERT_FALSE(rules);
  EXPECT_NE(rules.error().line().find("open_questions.json"), std::string::npos);
}

}  // namespace
}  // namespace twosource::linking
