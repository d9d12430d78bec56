// What differs between reports, on Stories whose claims are made by hand.
#include "linking/differences/differences.h"

#include <gtest/gtest.h>

#include <deque>
#include <memory>
#include <sstream>

#include "linking/entities/entities.h"
#include "support/english_world.h"
#include "unit/linking/reading_builder.h"

namespace twosource::linking {
namespace {

using test::ReadingBuilder;

const DifferenceRules& rules() {
  static const auto& rules =
      *new Result<DifferenceRules>(DifferenceRules::load(TWOSOURCE_SOURCE_DIR "/data/en/linking"));
  return *rules;
}

/// Reports with one claim for certain, each report's first sentence (without its full stop) being a statement of it.
class OneClaim {
 public:
  explicit OneClaim(std::vector<ReadingBuilder> builders)
      : vocabulary_(*Vocabulary::load(TWOSOURCE_SOURCE_DIR "/data/en/linking")) {
    Claim claim;
    for (ReadingBuilder& builder : builders) {
      builders_.push_back(std::move(builder));
      const Reading& reading = builders_.back().build();
      Statement whole;
      whole.span = reading.sentences.front().span;
      builders_.back().reading.statements = {std::move(whole)};
      StoryReport report;
      report.id = reading.report.id;
      report.label = std::string(1, static_cast<char>('A' + readings_.size()));
      report.text = reading.report.text;
      report.published = reading.report.published;
      Span span = reading.sentences.front().span;
      --span.end;
      StoryStatement statement;
      statement.place = evidence_of(reading, readings_.size(), span);
      if (!reading.propositions.empty()) statement.proposition = 0;
      claim.statements.push_back(std::move(statement));
      readings_.push_back(&reading);
      story_.reports.push_back(std::move(report));
    }
    claim.text = claim.statements.front().place.quote;
    story_.claims.push_back(std::move(claim));
    context_ = std::make_unique<Context>(Context{readings_, *test::english_world(), vocabulary_, story_, {}});
    for (std::size_t i = 0; i < readings_.size(); ++i) {
      for (std::size_t j = i + 1; j < readings_.size(); ++j) context_->compared[{{i, 0}, {j, 0}}] = 1;
    }
    link_entities(*context_);
  }

  [[nodiscard]] const Context& context() const { return *context_; }

 private:
  Vocabulary vocabulary_;
  std::deque<ReadingBuilder> builders_;
  std::vector<const Reading*> readings_;
  Story story_;
  std::unique_ptr<Context> context_;
};

ReadingBuilder boats(const std::string& id, const std::string& number) {
  ReadingBuilder report(id);
  report.sentence(number + " boats/NOUN/nsubj/4/boat left/VERB/ROOT/4/leave Varn/PROPN/dobj/4 +./PUNCT/punct/4");
  return report;
}

TEST(NumberDifferences, TheSameThingCountedDifferentlyIsOne) {
  OneClaim story(
      {boats("a", "nearly/ADV/advmod/2 forty/NUM/nummod/3"), boats("b", "over/ADV/advmod/2 fifty/NUM/nummod/3")});
  const auto differences = number_differences(story.context(), rules());
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].kind, DifferenceKind::kNumber);
  ASSERT_EQ(differences[0].evidence.size(), 2U);
  EXPECT_EQ(differences[0].evidence[0].value, "nearly forty boats");
  EXPECT_EQ(differences[0].evidence[1].value, "over fifty boats");
}

TEST(NumberDifferences, ItIsAboutWhatIsCounted) {
  OneClaim story({boats("a", "forty/NUM/nummod/2"), boats("b", "fifty/NUM/nummod/2")});
  const auto differences = number_differences(story.context(), rules());
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].about, "boats");
}

TEST(NumberDifferences, AnotherFigureForTheNumberBeforeIsWithWhoseItIs) {
  ReadingBuilder report("a");
  report.sentence(
      "Forty/NUM/nummod/2 boats/NOUN/nsubj/3/boat left/VERB/ROOT/3/leave +./PUNCT/punct/3 The/DET/det/6 "
      "port/NOUN/nsubj/7 puts/VERB/ROOT/7/put the/DET/det/9 figure/NOUN/dobj/7 at/ADP/prep/7 thirty/NUM/pobj/10 "
      "+./PUNCT/punct/7");
  Sentence second = report.reading.sentences[0];
  report.reading.sentences[0].tokens.last = second.tokens.first = 4;
  report.reading.sentences[0].span.end = report.reading.tokens[3].span.end;
  second.span.start = report.reading.tokens[4].span.start;
  report.reading.sentences.push_back(second);
  OneClaim story({report});
  const auto differences = number_differences(story.context(), rules());
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].evidence[0].value, "thirty");
  EXPECT_EQ(differences[0].evidence[0].whose, "The port");
  EXPECT_EQ(differences[0].evidence[1].value, "Forty boats");
}

TEST(NumberDifferences, NumbersThatBothMayHoldAreNone) {
  OneClaim story(
      {boats("a", "about/ADV/advmod/2 forty/NUM/nummod/3"), boats("b", "over/ADV/advmod/2 thirty/NUM/nummod/3")});
  EXPECT_TRUE(number_differences(story.context(), rules()).empty());
}

ReadingBuilder visit(const std::string& id, bool planned, const std::string& day) {
  ReadingBuilder report(id);
  report.published(planned ? "2024-05-06" : "2024-05-08");
  report.sentence(std::string("Ada/PROPN/compound/2 Holt/PROPN/nsubj/4 ") + (planned ? "will" : "did") +
                  "/AUX/aux/4 visit/VERB/ROOT/4 Varn/PROPN/dobj/4 on/ADP/prep/4 " + day +
                  "/PROPN/pobj/6 +./PUNCT/punct/4");
  const auto holt = report.entity("Ada Holt", "PERSON", {"Ada Holt"});
  const auto time = report.timex(day, day == "Tuesday" ? "2024-05-07" : "2024-05-05");
  report.proposition(report.reading.report.text.substr(0, report.reading.report.text.size() - 1), "visit",
                     {{ArgumentRole::kSubject, holt}}, time, planned ? Modality::kPlanned : Modality::kHappened);
  return report;
}

TEST(StatusDifferences, PlannedInTheOlderReportAndDoneInTheNewerIsExplained) {
  OneClaim story({visit("new", false, "Tuesday"), visit("old", true, "Tuesday")});
  const auto differences = status_differences(story.context(), rules());
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].explained, DifferenceReason::kLaterReport);
  EXPECT_TRUE(date_differences(story.context(), rules()).empty());
}

TEST(DateDifferences, OneDeedOnTwoDays) {
  OneClaim story({visit("a", false, "Tuesday"), visit("b", false, "Sunday")});
  const auto differences = date_differences(story.context(), rules());
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].evidence[0].value, "Tuesday");
  EXPECT_EQ(differences[0].evidence[1].value, "Sunday");
  EXPECT_TRUE(status_differences(story.context(), rules()).empty());
}

ReadingBuilder quote(const std::string& id, const std::string& speaker, const std::string& verb) {
  ReadingBuilder report(id);
  report.sentence(
      "\"/PUNCT/punct/8 +The/DET/det/3 bridge/NOUN/nsubj/8 should/AUX/aux/8 never/ADV/neg/8 have/AUX/aux/8 "
      "been/AUX/auxpass/8 " +
      verb + "/VERB/ROOT/8/" + verb + " +\"/PUNCT/punct/8 " + speaker +
      "/PROPN/nsubj/8 said/VERB/parataxis/8/say +./PUNCT/punct/8");
  const auto person = report.entity(speaker, "PERSON", {speaker});
  report.attribution(speaker, "said", report.reading.report.text.substr(0, report.reading.report.text.find('"', 1) + 1),
                     person);
  report.reading.attributions[0].kind = QuoteKind::kDirect;
  return report;
}

TEST(WordingDifferences, OneSpeakersSayingInTwoRenderings) {
  OneClaim story({quote("a", "Holt", "built"), quote("b", "Holt", "planned")});
  const auto differences = wording_differences(story.context(), rules());
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].explained, DifferenceReason::kRendering);
  EXPECT_EQ(differences[0].evidence[0].value, "The bridge should never have been built");
}

TEST(WordingDifferences, TheSameWordsAreNone) {
  OneClaim story({quote("a", "Holt", "built"), quote("b", "Holt", "built")});
  EXPECT_TRUE(wording_differences(story.context(), rules()).empty());
}

ReadingBuilder fragment(const std::string& id, const std::string& first, const std::string& last) {
  ReadingBuilder report(id);
  report.sentence("The/DET/det/2 port/NOUN/nsubj/3 sends/VERB/ROOT/3/send \"/PUNCT/punct/3 +" + first +
                  "/ADJ/amod/6 boats/NOUN/dobj/3/boat into/ADP/prep/3 the/DET/det/9 " + last +
                  "/NOUN/pobj/7 +\"/PUNCT/punct/3 +./PUNCT/punct/3");
  return report;
}

TEST(WordingDifferences, ShortQuotationsThatStandForOneClaim) {
  OneClaim story({fragment("a", "rotten", "gale"), fragment("b", "leaking", "gale")});
  const auto differences = wording_differences(story.context(), rules());
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].explained, DifferenceReason::kRendering);
  EXPECT_EQ(differences[0].evidence[0].value, "rotten boats into the gale");
}

TEST(AttributionDifferences, OneSayingGivenToTwoSpeakers) {
  OneClaim story({quote("a", "Holt", "built"), quote("b", "Lind", "built")});
  const auto differences = attribution_differences(story.context(), rules());
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].evidence[0].value, "Holt");
  EXPECT_EQ(differences[0].evidence[1].value, "Lind");
  EXPECT_TRUE(wording_differences(story.context(), rules()).empty());
}

ReadingBuilder minister(const std::string& id, const std::string& name, BlockKind kind) {
  ReadingBuilder report(id);
  report.sentence("France/PROPN/poss/4 +'s/PART/case/1 foreign/ADJ/amod/4 minister/NOUN/nsubj/6 " + name +
                      "/PROPN/appos/4 spoke/VERB/ROOT/6/speak +./PUNCT/punct/6",
                  kind);
  const auto person = report.entity(name, "PERSON", {name});
  const auto france = report.entity("France", "GPE", {"France"});
  report.role(person, "foreign minister", france);
  return report;
}

TEST(RoleDifferences, OneOfficeOfTwoPersons) {
  OneClaim story({minister("a", "Albert", BlockKind::kParagraph), minister("b", "Bruneau", BlockKind::kParagraph)});
  const auto differences = role_differences(story.context(), rules());
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].evidence[0].value, "Albert");
  EXPECT_FALSE(differences[0].explained);
}

ReadingBuilder officer(const std::string& id, const std::string& office, BlockKind kind) {
  ReadingBuilder report(id);
  report.sentence(
      office + "/PROPN/compound/3 Ada/PROPN/compound/3 Holt/PROPN/nsubj/4 spoke/VERB/ROOT/4/speak +./PUNCT/punct/4",
      kind);
  const auto holt = report.entity("Ada Holt", "PERSON", {"Ada Holt"});
  report.role(holt, office, std::nullopt);
  return report;
}

TEST(RoleDifferences, OfficesOfOnePersonThatExcludeEachOther) {
  OneClaim story({officer("a", "president", BlockKind::kParagraph), officer("b", "chairman", BlockKind::kParagraph)});
  const auto differences = role_differences(story.context(), rules());
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].about, "Ada Holt");
  EXPECT_FALSE(differences[0].explained);
  OneClaim other({officer("a", "president", BlockKind::kParagraph), officer("b", "pilot", BlockKind::kParagraph)});
  EXPECT_TRUE(role_differences(other.context(), rules()).empty());
}

TEST(RoleDifferences, AVicePresidentIsNoPresidentAndASecretaryOfStateNoOfficeOfAnother) {
  const auto differing = [](const std::string& one, const std::string& other) {
    const auto report_of = [](const std::string& id, const std::string& office) {
      ReadingBuilder report(id);
      std::istringstream words(office);
      std::string annotated;
      for (std::string word; words >> word;) annotated += word + "/PROPN/compound/" + "1 ";
      report.sentence(annotated + "Ada/PROPN/compound/1 Holt/PROPN/nsubj/1 spoke/VERB/ROOT/1/speak +./PUNCT/punct/1");
      report.role(report.entity("Ada Holt", "PERSON", {"Ada Holt"}), office, std::nullopt);
      return report;
    };
    OneClaim story({report_of("a", one), report_of("b", other)});
    return role_differences(story.context(), rules()).size();
  };
  EXPECT_EQ(differing("president", "vice president"), 1U);
  EXPECT_EQ(differing("president", "deputy chairman"), 0U) << "no office of one's own";
  EXPECT_EQ(differing("defense minister", "intelligence service minister"), 1U) << "\"vice\" is a word, not letters";
}

TEST(RoleDifferences, ACaptionsOfficeOfOnePersonIsOfAnotherOccasion) {
  OneClaim story({officer("a", "president", BlockKind::kParagraph), officer("b", "chairman", BlockKind::kCaption)});
  const auto differences = role_differences(story.context(), rules());
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].explained, DifferenceReason::kOtherOccasion);
}

TEST(RoleDifferences, AnOldPicturesCaptionIsExplained) {
  OneClaim story({minister("a", "Albert", BlockKind::kParagraph), minister("b", "Bruneau", BlockKind::kCaption)});
  const auto differences = role_differences(story.context(), rules());
  ASSERT_EQ(differences.size(), 1U);
  EXPECT_EQ(differences[0].explained, DifferenceReason::kOtherOccasion);
}

}  // namespace
}  // namespace twosource::linking
