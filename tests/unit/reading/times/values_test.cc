#include "reading/times/values.h"

#include <gtest/gtest.h>

#include "unit/reading/read_document.h"

namespace twosource::reading {
namespace {

TEST(Numeral, ReadsDigitsAndWords) {
  const TimeTable& numbers = english_times().numbers();
  EXPECT_EQ(numeral("1,200", numbers), "1200");
  EXPECT_EQ(numeral("2.5", numbers), "2.5");
  EXPECT_EQ(numeral("twenty-five", numbers), "25");
  EXPECT_EQ(numeral("Two hundred and six", numbers), "206");
  EXPECT_EQ(numeral("three thousand four hundred", numbers), "3400");
}

TEST(Numeral, RefusesWhatIsNoneOrTooLarge) {
  const TimeTable& numbers = english_times().numbers();
  EXPECT_EQ(numeral("some", numbers), std::nullopt);
  EXPECT_EQ(numeral(std::string(1000, '9'), numbers), std::nullopt);
}

TEST(Fill, PutsGroupsIntoTemplates) {
  const TimeGroups groups = {{"year", "2021"}, {"day", "3"}, {"unit", "PT|H"}};
  EXPECT_EQ(fill("{year}-06-{day:2}", groups), "2021-06-03");
  EXPECT_EQ(fill("{unit.0}2{unit.1}", groups), "PT2H");
  EXPECT_EQ(fill("{absent}", groups), "");
  EXPECT_EQ(fill("T{hour?12}:{minute?00}", {{"hour", "15"}}), "T15:00");
}

TEST(SensibleTime, HasOnlyFieldsThatExist) {
  EXPECT_TRUE(is_sensible_time("2024-02-29"));
  EXPECT_TRUE(is_sensible_time("XXXX-02-29"));
  EXPECT_FALSE(is_sensible_time("2023-02-29"));
  EXPECT_FALSE(is_sensible_time("2023-02-21T25:00"));
  EXPECT_FALSE(is_sensible_time(""));
}

}  // namespace
}  // namespace twosource::reading
