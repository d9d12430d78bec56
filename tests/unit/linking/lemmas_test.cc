#include "linking/lemmas.h"

#include <gmock/gmock.h>

#include "unit/linking/reading_builder.h"

namespace twosource::linking {
namespace {

TEST(ContentLemmas, AreThoseOfWordsWithAMeaningOfTheirOwn) {
  test::ReadingBuilder report("r");
  report.sentence(
      "The/DET/det/2 Mayor/NOUN/nsubj/3/Mayor met/VERB/ROOT/3/meet two/NUM/nummod/5 crews/NOUN/dobj/3/crew "
      "+,/PUNCT/punct/3 and/CCONJ/cc/3 left/VERB/conj/3/leave");
  const Reading& reading = report.build();
  EXPECT_THAT(content_lemmas(reading, reading.sentences[0].span),
              testing::ElementsAre("crew", "leave", "mayor", "meet", "two"));
  EXPECT_THAT(content_lemmas(reading, report.words("Mayor met")), testing::ElementsAre("mayor", "meet"));
}

TEST(Likeness, SharedRareWordsWeighMore) {
  Background background{.documents = 100, .document_counts = {{"meet", 50}, {"ferry", 2}}};
  EXPECT_GT(likeness({"meet", "ferry"}, {"ferry"}, background), likeness({"meet", "ferry"}, {"meet"}, background));
  EXPECT_EQ(likeness({}, {}, background), 0);
}

}  // namespace
}  // namespace twosource::linking
