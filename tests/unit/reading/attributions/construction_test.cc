// The names of constructions, which the model's weights are stored under, and what decisions ask of them.
#include "reading/attributions/construction.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "reading/attributions/rules.h"
#include "support/english_world.h"

namespace twosource::reading {
namespace {

using Kind = ConstructionKind;

TEST(Construction, NamesTellKindWordAndVoice) {
  EXPECT_EQ(Construction{Kind::kVerbClause}.name(), "verb:clause");
  EXPECT_EQ((Construction{Kind::kVerbObjectAnd, "about"}.name()), "verb:object+about");
  EXPECT_EQ((Construction{Kind::kVerbPrepositionInfinitive, "on", true}.name()), "verb:on+infinitive/passive");
  EXPECT_EQ((Construction{Kind::kNounPreposition, "of", false, NounRole::kComplement}.name()), "noun:of/complement");
  EXPECT_EQ(Construction{}.name(), "");
}

TEST(Construction, TheFamilyIsWhatTheNameBeginsWith) {
  EXPECT_EQ((Construction{Kind::kVerbPreposition, "about"}.family()), "verb");
  EXPECT_EQ(Construction{Kind::kAccording}.family(), "according");
  EXPECT_EQ(Construction{Kind::kQuoteAnnouncedColon}.family(), "quote");
}

/// A kind added in the wrong place of the list would give another's name and weights to it.
TEST(Construction, TheModelKnowsTheNames) {
  const auto rules =
      AttributionRules::load(std::filesystem::path(TWOSOURCE_SOURCE_DIR) / "data/en/reading", *test::english_world());
  ASSERT_TRUE(rules) << rules.error().message;
  std::size_t known = 0;
  std::set<std::string> names;
  for (int number = 1; number < static_cast<int>(Kind::kEncoder); ++number) {
    const auto kind = static_cast<Kind>(number);
    const std::string name = Construction{kind}.name();
    if (!name.ends_with(':') && !name.ends_with('+') && !name.ends_with('>')) {
      EXPECT_TRUE(names.insert(name).second) << name;
    }
    const bool passive_alone = kind == Kind::kVerbSubject || kind == Kind::kVerbParticiple;
    known += rules->weights.contains("c=" + Construction{kind, {}, passive_alone}.name()) ? 1 : 0;
  }
  EXPECT_GE(known, 25U);
}

TEST(Construction, WhatIsSaidIsAClauseOrSharesTheSubject) {
  EXPECT_TRUE(Construction{Kind::kVerbClause}.holds_clause());
  EXPECT_TRUE(Construction{Kind::kQuoteDash}.holds_clause()) << "a quotation stands by itself";
  EXPECT_TRUE((Construction{Kind::kVerbPreposition, "as"}.is_under_preposition())) << "described it as a failure";
  EXPECT_FALSE((Construction{Kind::kVerbPreposition, "about"}.holds_clause()));
  EXPECT_TRUE((Construction{Kind::kVerbObjectAnd, "acomp"}.holds_clause())) << "called it false";
  EXPECT_FALSE((Construction{Kind::kVerbObjectAnd, "about"}.holds_clause()));
  EXPECT_TRUE(Construction{Kind::kVerbRaising}.shares_subject()) << "is expected to leave";
  EXPECT_FALSE(Construction{Kind::kVerbInfinitive}.shares_subject());
  EXPECT_TRUE(Construction{Kind::kVerbInfinitive}.holds_infinitive());
  EXPECT_FALSE(Construction{Kind::kVerbRaising}.holds_infinitive());
  EXPECT_TRUE(Construction{Kind::kVerbObject}.is_loose());
  EXPECT_FALSE(Construction{Kind::kVerbClause}.is_loose());
  EXPECT_FALSE(Construction{Kind::kEncoder}.is_quotation());
}

}  // namespace
}  // namespace twosource::reading
