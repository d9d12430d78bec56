// Who a source of words is.
#include "linking/origins/outlets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/linking/linked_story.h"
#include "unit/linking/plain_sentence.h"

namespace twosource::test {
namespace {

const StoryStatement& only_statement(const Story& story) {
  if (story.claims.size() != 1 || story.claims[0].statements.size() != 1) std::abort();
  return story.claims[0].statements[0];
}

TEST(Sources, RunsOfWhiteSpaceBecomeOneSpace) { EXPECT_EQ(linking::one_line("  Ada\n  Quill "), "Ada Quill"); }

TEST(Sources, APronounIsNoDescription) {
  ReadingBuilder a("a");
  a.sentence(plain("Ada Quill opened|open a museum ."));
  a.sentence(plain("She said that the refinery dumped|dump contaminated sludge ."));
  const auto quill = a.entity("Ada Quill", "PERSON", {"Ada Quill"});
  a.attribution("She", "said", "the refinery dumped contaminated sludge", quill);
  a.reading.attributions[0].described = "She";
  const Story story = linked({&a});
  ASSERT_THAT(story.claims, testing::SizeIs(1));
  EXPECT_EQ(story.claims[0].origins[0].label, "Ada Quill");
  EXPECT_EQ(story.claims[0].origins[0].described, "");
}

TEST(Sources, QuestionsSayNothing) {
  ReadingBuilder a("a");
  a.sentence(plain("Questions|question said that the refinery dumped|dump contaminated sludge ."));
  a.attribution("Questions", "said", "the refinery dumped contaminated sludge");
  a.reading.attributions[0].described = "Questions";
  const Story story = linked({&a});
  EXPECT_EQ(only_statement(story).speaker, std::nullopt);
  EXPECT_EQ(story.claims[0].status, ClaimStatus::kUnattributed);
}

TEST(Sources, WhoeverIsOnlyDescribedIsUnnamed) {
  ReadingBuilder a("a");
  a.sentence(plain("Analysts|analyst said that the refinery dumped|dump contaminated sludge ."));
  a.attribution("Analysts", "said", "the refinery dumped contaminated sludge");
  a.reading.attributions[0].described = "Analysts";
  EXPECT_EQ(linked({&a}).claims[0].status, ClaimStatus::kAnonymous);
}

TEST(Sources, AnOutletThatReportsIsNoParty) {
  ReadingBuilder a("a");
  a.sentence(plain("The Dockside Mail reported that the refinery dumped|dump contaminated sludge ."));
  const auto mail = a.entity("Dockside Mail", "ORG", {"Dockside Mail"});
  a.attribution("The Dockside Mail", "reported", "the refinery dumped contaminated sludge", mail);
  a.reading.attributions[0].described = "the local daily";
  const Story story = linked({&a});
  EXPECT_EQ(story.claims[0].status, ClaimStatus::kSingleOrigin);
  EXPECT_THAT(story.claims[0].parties, testing::IsEmpty());
}

TEST(Sources, WordsOfSomebodyInsideAnothersAreTheInnerOnes) {
  ReadingBuilder a("a");
  a.sentence(
      "Quill/PROPN/nsubj/2 said/VERB/ROOT/2/say Brandt/PROPN/nsubj/4 told/VERB/ccomp/2/tell her/PRON/dobj/4 "
      "that/SCONJ/mark/8 Norway/PROPN/nsubj/8 closed/VERB/ccomp/4/close the/DET/det/10 harbour/NOUN/dobj/8");
  const auto quill = a.entity("Quill", "PERSON", {"Quill"});
  a.entity("Brandt", "PERSON", {"Brandt"});
  const auto outer = a.attribution("Quill", "said", "Brandt told her that Norway closed the harbour", quill);
  const auto proposition = a.proposition("Norway closed the harbour", "closed");
  a.reading.propositions[proposition].attribution = outer;
  const Story story = linked({&a});
  const StoryStatement& statement = only_statement(story);
  EXPECT_EQ(statement.speaker, "Brandt");
  EXPECT_THAT(statement.via, testing::ElementsAre("Quill"));
}

}  // namespace
}  // namespace twosource::test
