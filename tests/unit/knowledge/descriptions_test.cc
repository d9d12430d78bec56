#include "knowledge/descriptions.h"

#include <gtest/gtest.h>

namespace twosource::knowledge {
namespace {

TEST(Descriptions, AreSeveralWordsWithoutACapitalBehindTheFirst) {
  for (const char* words : {"a police spokesman", "An inspector", "the mine's owner"}) {
    EXPECT_TRUE(is_description(words)) << words;
  }
  for (const char* words : {"Ana Duarte", "Duarte", "spokesman", "the Bank of Varn", "Ursula von der Leyen", ""}) {
    EXPECT_FALSE(is_description(words)) << words;
  }
}

}  // namespace
}  // namespace twosource::knowledge
