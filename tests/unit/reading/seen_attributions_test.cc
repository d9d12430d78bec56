// What is made of attributions that the encoder sees: mended where the parse knows better, left out where no words are
// told. The encoder's own view is written by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/attribution_scores.h"
#include "reading/attributions/attributions.h"
#include "support/english_world.h"
#include "unit/reading/encoder_says.h"
#include "unit/reading/read_all.h"
#include "unit/reading/read_document.h"

namespace twosource::reading {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

/// "source / cue / content" of the attributions made of what the encoder sees in the document "seen".
std::vector<std::string> made_of(const std::vector<Seen>& all) {
  static const auto rules = AttributionRules::load(TWOSOURCE_SOURCE_DIR "/data/en/reading", *test::english_world());
  EXPECT_TRUE(rules.ok()) << rules.error().line();
  Reading reading = document("seen");
  for (Block& block : reading.report.blocks) {
    if (cut(reading.report.text, block.span).starts_with("A general view")) block.kind = BlockKind::kCaption;
  }
  const document::AttributionScores scores = encoder_says(reading, all);
  const AttributionContext context(reading, scores, *rules);
  find_attributions(reading, context, *rules);
  // Constructions may find others, in sentences that a test is not about.
  std::vector<std::string> made;
  for (const Attribution& attribution : reading.attributions) {
    const bool seen = std::ranges::any_of(all, [&](const Seen& one) {
      const auto start = reading.report.text.find(one.content.front());
      const auto line = reading.report.text.rfind('\n', start);
      const auto first = attribution.content.front().start;
      return first + 1 > (line == std::string::npos ? 0 : line) && first < reading.report.text.find('\n', start);
    });
    if (seen) made.push_back(words(reading, attribution));
  }
  return made;
}

TEST(SeenAttributions, AClaimThatIsDeniedIsSomebodys) {
  const auto two = UnorderedElementsAre("Suderland / denied / claims by Velling that the strait was closed",
                                        "Velling / claims by / that the strait was closed");
  EXPECT_THAT(made_of({{"Suderland", "denied claims by Velling", {"that the strait was closed"}}}), two);
  EXPECT_THAT(made_of({{"Suderland", "denied", {"that the strait was closed"}}}), two);
}

TEST(SeenAttributions, ADenialOfOnesOwnStaysOne) {
  EXPECT_THAT(made_of({{"Suderland", "denied", {"claims by Velling that the strait was closed"}}}),
              Contains("Suderland / denied / claims by Velling that the strait was closed"));
}

TEST(SeenAttributions, WhoReportsIsNotTakenForWhoSaidIt) {
  const std::string said = "\"There is a great deal to talk about, and it need not all be water,\"";
  EXPECT_THAT(made_of({{"the news agency Nordwire", "insisted", {said}}}),
              UnorderedElementsAre("Ana Osk / insisted / " + said,
                                   "the news agency Nordwire / reported / " + said + " Ana Osk insisted Tuesday"));
}

TEST(SeenAttributions, WhoReportsGetsBothWhereTheEncoderSkipsTheOneInside) {
  EXPECT_THAT(made_of({{"Nordwire", "reported", {"\"The cable is whole,\""}}}),
              Contains("Nordwire / reported / \"The cable is whole,\" Osk said"));
}

TEST(SeenAttributions, BehindAQuotationAndItsCueOnlyQuotedWordsGoOn) {
  EXPECT_THAT(made_of({{"Osk", "said", {"\"The cable is whole,\"", "Nordwire reported"}}}),
              Contains("Osk / said / \"The cable is whole,\""));
}

TEST(SeenAttributions, WhoReportsASayingIsNotItsSourceAsWell) {
  EXPECT_THAT(made_of({{"Nordwire", "said", {"\"The cable is whole,\""}},
                       {"Nordwire", "reported", {"\"The cable is whole,\" Osk said"}}}),
              Contains("Osk / said / \"The cable is whole,\""));
}

TEST(SeenAttributions, WhoseAnAccusationIsIsItsSource) {
  EXPECT_THAT(made_of({{"", "accusation", {"that the firm hid the leak"}}}),
              Contains("the council / accusation / that the firm hid the leak"));
}

TEST(SeenAttributions, AnOfficeThatIsGivenIsNotSaid) {
  EXPECT_THAT(made_of({{"", "was named", {"harbour minister"}}}), IsEmpty());
}

TEST(SeenAttributions, WhoHearsASpeechIsNotWhatItSays) {
  EXPECT_THAT(made_of({{"The premier", "rises to address", {"the assembly"}}}), IsEmpty());
}

TEST(SeenAttributions, AnArticleOrAnAuxiliaryAloneIsNoCue) {
  EXPECT_THAT(made_of({{"", "A", {"general view of the harbour"}}}), IsEmpty());
  EXPECT_THAT(made_of({{"Osk", "were", {"They"}}, {"Osk", "asked", {"whether the harbour would open"}}}),
              ElementsAre("Osk / asked / whether the harbour would open"));
}

TEST(SeenAttributions, AViewUnderAPictureIsNobodys) {
  EXPECT_THAT(made_of({{"", "general view of", {"the harbour"}}}), IsEmpty());
}

TEST(SeenAttributions, AContentDoesNotEndWithAPrepositionAlone) {
  EXPECT_THAT(made_of({{"Osk", "said", {"the tower would stand during"}}}),
              Contains("Osk / said / the tower would stand"));
}

TEST(SeenAttributions, ASecondCueIsNoneOfTheFirstOnesContent) {
  EXPECT_THAT(made_of({{"Osk", "said", {"the blockade must end while hinting that some captains want more"}}}),
              Contains("Osk / said / the blockade must end"));
}

TEST(SeenAttributions, AWordOfTheTimeBehindIsNoneOfTheCue) {
  EXPECT_THAT(made_of({{"Brandt", "said last", {"that the pier was dry"}}}),
              ElementsAre("Brandt / said / that the pier was dry"));
}

TEST(SeenAttributions, TheSourceIsTheWordThatTheCueHangsOn) {
  EXPECT_THAT(made_of({{"The state agency Nordwire", "reported", {"that the wreck was old"}}}),
              ElementsAre("The state agency Nordwire / reported / that the wreck was old"));
}

}  // namespace
}  // namespace twosource::reading
