// What linking knows of words, as it is read from data/.
#include "linking/vocabulary.h"

#include <gtest/gtest.h>

namespace twosource::linking {
namespace {

TEST(Vocabulary, WordsOfOneMeaningOrOneDeedShareALemma) {
  const auto vocabulary = Vocabulary::load(TWOSOURCE_SOURCE_DIR "/data/en/linking");
  ASSERT_TRUE(vocabulary) << vocabulary.error().line();
  EXPECT_EQ(vocabulary->deed("arrive"), vocabulary->deed("visit"));
  EXPECT_EQ(vocabulary->synonym("hurt"), vocabulary->synonym("injure"));
  EXPECT_EQ(vocabulary->synonym("refinery"), "refinery");
  EXPECT_TRUE(vocabulary->empty_verbs.contains("be"));
}

TEST(Background, ARareWordWeighsMore) {
  Background background{.documents = 100, .document_counts = {{"say", 90}, {"sludge", 2}}};
  EXPECT_GT(background.idf("sludge"), background.idf("say"));
  EXPECT_GT(background.idf("never seen"), background.idf("sludge"));
}

}  // namespace
}  // namespace twosource::linking
