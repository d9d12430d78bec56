#include "reading/attributions/glosses.h"

#include <gtest/gtest.h>

#include "unit/reading/read_all.h"

namespace twosource::reading {
namespace {

TEST(Glosses, BetweenDashesAreTheOutletsWords) {
  const Reading reading = read_all("doings");
  EXPECT_EQ(words(reading, attribution_of(reading, "the two towns").content),
            "the two towns agreed to oppose “bloc thinking” | and to build a bridge");
}

TEST(Glosses, BehindAQuotationToo) {
  const Reading reading = read_all("doings");
  EXPECT_EQ(words(reading, attribution_of(reading, "the town would").content), "the town would “follow the river,”");
}

}  // namespace
}  // namespace twosource::reading
