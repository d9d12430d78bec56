#include "knowledge/full_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/english_world.h"

namespace twosource::knowledge {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const NameRules& english() { return test::english_world()->names; }

TEST(FullNames, OneNameWithAndWithoutItsMiddleIsOne) {
  EXPECT_TRUE(is_one_full_name({"ida", "roe"}, {"ida", "w", "roe"}));
  EXPECT_TRUE(is_one_full_name({"ida", "w", "roe"}, {"ida", "w", "roe"}));
  EXPECT_FALSE(is_one_full_name({"ida", "w", "roe"}, {"ida", "may", "roe"}));
  EXPECT_FALSE(is_one_full_name({"ida", "roe"}, {"ida", "rowe"}));
  EXPECT_FALSE(is_one_full_name({"roe"}, {"roe"})) << "a surname alone is no full name";
}

TEST(FullNames, APersonIsCalledByTheFirstNameOrAnEnd) {
  FullNames names(english());
  names.add_person({"ana", "de", "souza"}, 7);
  names.add_person({"rui", "souza"}, 9);
  EXPECT_THAT(names.bearers("ana"), ElementsAre(7));
  EXPECT_THAT(names.bearers("de souza"), ElementsAre(7));
  EXPECT_THAT(names.bearers("souza"), ElementsAre(7, 9));
  EXPECT_THAT(names.bearers("de"), IsEmpty());
  EXPECT_EQ(names.only("souza"), std::nullopt);
  EXPECT_EQ(names.only("rui"), 9U);
}

TEST(FullNames, ABodyIsCalledByTheEndOfItsName) {
  FullNames names(english());
  names.add_body({"norland", "security", "council"}, 3, Tails::kShorter);
  names.add_body({"committee", "on", "trade"}, 4, Tails::kShorter);
  names.add_body({"foreign", "ministry"}, 5, Tails::kAll);
  EXPECT_EQ(names.only("security council"), 3U);
  EXPECT_EQ(names.only("norland security council"), std::nullopt);
  EXPECT_EQ(names.only("trade"), std::nullopt) << "another thing";
  EXPECT_EQ(names.only("foreign ministry"), 5U);
  names.add_body({"varn", "security", "council"}, 6, Tails::kShorter);
  EXPECT_EQ(names.only("security council"), std::nullopt) << "two names end so";
}

TEST(FullNames, ABodyIsCalledByItsInitials) {
  FullNames names(english());
  names.add_initials({"office", "of", "sea", "cargo"}, 2);
  EXPECT_EQ(names.only("osc"), 2U);
  EXPECT_EQ(names.only("oosc"), 2U);
  EXPECT_TRUE(is_printed_as_acronym("OSC"));
  EXPECT_FALSE(is_printed_as_acronym("Osc"));
}

}  // namespace
}  // namespace twosource::knowledge
