// Whether a source says anything, and whose paper "the statement" is.
#include "reading/speakers/sources.h"

#include <gtest/gtest.h>

#include "unit/linking/plain_sentence.h"
#include "unit/linking/reading_builder.h"

namespace twosource::reading {
namespace {

using test::plain;
using test::ReadingBuilder;

/// "SOURCE said the harbour closed .", described as printed.
ReadingBuilder said(const std::string& annotated, const std::string& source) {
  ReadingBuilder report("r");
  report.sentence(annotated + " said/VERB/ROOT/1 " + plain("the harbour closed ."));
  const auto attribution = report.attribution(source, "said", "the harbour closed");
  report.reading.attributions[attribution].described = source;
  return report;
}

TEST(Sources, QuestionsAndNumbersSayNothing) {
  ReadingBuilder questions = said("Questions/NOUN/nsubj/2/question", "Questions");
  EXPECT_FALSE(questions.build().attributions[0].speaks);
  ReadingBuilder tractors = said("400/NUM/nummod/2 tractors/NOUN/nsubj/3/barrow", "400 tractors");
  EXPECT_FALSE(tractors.build().attributions[0].speaks);
}

TEST(Sources, PersonsAndBodiesSpeakThoughTheyAreCounted) {
  ReadingBuilder officials = said("Two/NUM/nummod/2 officials/NOUN/nsubj/3/official", "Two officials");
  EXPECT_TRUE(officials.build().attributions[0].speaks);
  ReadingBuilder ministries = said("Two/NUM/nummod/2 ministries/NOUN/nsubj/3/ministry", "Two ministries");
  EXPECT_TRUE(ministries.build().attributions[0].speaks);
}

TEST(Sources, ANameWithAnAgeIsCountedByNobody) {
  ReadingBuilder doctor = said("Roe/PROPN/nsubj/5 +,/PUNCT/punct/1 61/NUM/nummod/1 +,/PUNCT/punct/1", "Roe, 61");
  EXPECT_TRUE(doctor.build().attributions[0].speaks);
  EXPECT_EQ(doctor.reading.attributions[0].described, "Roe, 61");
}

TEST(Sources, WhoeverOnlyPointsIsNobodyUnlessTheReportTellsWho) {
  ReadingBuilder another = said("Another/DET/nsubj/2/another", "Another");
  EXPECT_FALSE(another.build().attributions[0].speaks);
  EXPECT_EQ(another.reading.attributions[0].described, "");
  ReadingBuilder known = said("She/PRON/nsubj/2/she", "She");
  known.reading.attributions[0].speaker = known.entity("Ada Quill", "PERSON", {"She"});
  EXPECT_TRUE(known.build().attributions[0].speaks);
}

/// "The statement of the port authority said …", sentences without a paper, "The statement said …".
ReadingBuilder paper_again(int between) {
  ReadingBuilder report("r");
  report.sentence(
      "The/DET/det/2 statement/NOUN/nsubj/3 of/ADP/prep/2 Norvik/PROPN/pobj/3 said/VERB/ROOT/5 "
      "it/PRON/nsubj/7 closed/VERB/ccomp/5");
  for (int i = 0; i < between; ++i) report.sentence(plain("Gulls slept ."));
  report.sentence("That/DET/det/2 statement/NOUN/nsubj/3 said/VERB/ROOT/3 ships/NOUN/nsubj/5 left/VERB/ccomp/3");
  report.attribution("The statement of Norvik", "said", "it closed");
  report.attribution("That statement", "said", "ships left");
  for (Attribution& attribution : report.reading.attributions) {
    attribution.naming = Naming::kDocument;
    attribution.described = "the paper";
  }
  return report;
}

TEST(Sources, ABarePaperIsTheOneNamedShortlyBefore) {
  ReadingBuilder report = paper_again(2);
  EXPECT_EQ(report.build().attributions[1].paper, 0U);
  EXPECT_EQ(report.reading.attributions[0].paper, std::nullopt);
  ReadingBuilder far = paper_again(9);
  EXPECT_EQ(far.build().attributions[1].paper, std::nullopt);
}

}  // namespace
}  // namespace twosource::reading
