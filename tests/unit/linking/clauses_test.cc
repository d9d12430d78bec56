// Clauses as a Story shows them.
#include "linking/clauses.h"

#include <gtest/gtest.h>

namespace twosource::linking {
namespace {

ClauseText of(std::string text, std::string subject = {}, std::optional<std::size_t> subject_entity = {}) {
  ClauseText clause;
  clause.text = std::move(text);
  clause.subject = std::move(subject);
  clause.subject_entity = subject_entity;
  return clause;
}

std::string shown(const ClauseText& clause) {
  static const knowledge::World world;
  static const Vocabulary vocabulary;
  const Reading reading;
  const Reading* readings[] = {&reading};
  Story story;
  story.entities.resize(2);
  story.entities[1].name = "Bo Lind";
  const Context context{readings, world, vocabulary, story, {{1, 0}}};
  return shown_clause(context, 0, clause);
}

TEST(Clauses, StandAsTheyAreWhereTheyHaveASubject) { EXPECT_EQ(shown(of("Lind left Varn")), "Lind left Varn"); }

TEST(Clauses, AreWholeWhereWhatTheyOpenIsClosed) {
  for (const char* text : {"Lind left", "the Centre (CHT) said", "“No” (he said)"}) EXPECT_TRUE(is_whole(text)) << text;
  for (const char* text : {"the Centre (CHT", "CHT) said", "“No", "he left…", ""}) EXPECT_FALSE(is_whole(text)) << text;
}

TEST(Clauses, ASubjectFromElsewhereStandsInBrackets) {
  EXPECT_EQ(shown(of("announced a vote", "The mayor")), "[The mayor] announced a vote");
}

TEST(Clauses, AnEntityGoesByItsNameInTheStory) {
  EXPECT_EQ(shown(of("left Varn", "", 0)), "[Bo Lind] left Varn");
  EXPECT_EQ(shown(of("’s left Varn", "", 0)), "[Bo Lind]’s left Varn");
}

}  // namespace
}  // namespace twosource::linking
