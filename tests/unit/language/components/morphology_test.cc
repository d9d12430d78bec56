#include "language/components/morphology.h"

#include <gtest/gtest.h>

namespace twosource::language {
namespace {

TEST(Morphology, SortsFieldsAndValues) {
  EXPECT_EQ(*normal_morph("Person=3|Case=Nom,Acc"), "Case=Acc,Nom|Person=3");
  EXPECT_EQ(*normal_morph("_"), "");
  EXPECT_EQ(*normal_morph(""), "");
}

TEST(Morphology, RefusesWhatIsNoFeature) {
  EXPECT_FALSE(normal_morph("Plural"));
  EXPECT_FALSE(normal_morph("A=b|C=d=e"));
}

TEST(Morphology, FindsTheValuesOfAField) {
  EXPECT_EQ(morph_values("Number=Sing|Person=3", "Person"), "3");
  EXPECT_EQ(morph_values("NumType=Card", "Num"), std::nullopt);
  EXPECT_EQ(morph_values("", "Number"), std::nullopt);
}

TEST(Morphology, PutsFeaturesIntoOthers) {
  EXPECT_EQ(with_features("Number=Plur|Person=3", "Number=Sing|Tense=Past"), "Number=Sing|Person=3|Tense=Past");
  EXPECT_EQ(with_features("", "Number=Sing"), "Number=Sing");
  EXPECT_EQ(with_features("Number=Sing", ""), "Number=Sing");
}

}  // namespace
}  // namespace twosource::language
