// What of a Reading stories are told apart by.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/linking/linked_story.h"
#include "unit/linking/plain_sentence.h"

namespace twosource::test {
namespace {

StoryProfile profile_of(ReadingBuilder& builder) { return english_linker().profile(builder.build()); }

std::uint8_t weight_of(const std::vector<ProfileTerm>& terms, const std::vector<ProfileTerm>& one) {
  const auto found = std::ranges::find(terms, one.at(0).key, &ProfileTerm::key);
  return found == terms.end() ? 0 : found->weight;
}

TEST(Profile, HoldsWhatTheReportTellsAndWhen) {
  ReadingBuilder builder("a");
  builder.published("2031-03-05");
  builder.reading.report.outlet = "Calder Times";
  builder.reading.report.published_at = "2031-03-05T14:05:00Z";
  builder.sentence(plain("Ferry capsized off Brenholm"), BlockKind::kHeadline);
  builder.sentence(plain("Captain Jon Ek drowned in Norland ."));
  builder.entity("Jon Ek", "PERSON", {"Jon Ek"});
  builder.entity("Norland", "GPE", {"Norland"});
  const StoryProfile profile = profile_of(builder);
  EXPECT_THAT(profile.title, testing::SizeIs(3));  // "off" tells nothing
  EXPECT_THAT(profile.persons, testing::SizeIs(1));
  EXPECT_THAT(profile.places, testing::SizeIs(1));
  EXPECT_EQ(profile.first_day, 22343);
  EXPECT_EQ(profile.minute, 22343 * 24 * 60 + 14 * 60 + 5);
  EXPECT_NE(profile.outlet, 0);
}

TEST(Profile, ARareWordWeighsMoreThanACommonOne) {
  ReadingBuilder rare("a");
  ReadingBuilder common("b");
  ReadingBuilder both("c");
  rare.sentence(plain("walrus"));
  common.sentence(plain("year"));
  both.sentence(plain("walrus year"));
  const auto words = profile_of(both).words;
  EXPECT_GT(weight_of(words, profile_of(rare).words), weight_of(words, profile_of(common).words));
}

TEST(Profile, KnowsTheAgencyThatIsCreditedAndTheOneThatItIs) {
  ReadingBuilder wire("w");
  wire.reading.report.outlet = "Reuters";
  const StoryProfile of_wire = profile_of(wire);
  EXPECT_EQ(of_wire.agency, of_wire.outlet);
  ReadingBuilder paper("p");
  paper.reading.report.outlet = "Calder Times";
  EXPECT_EQ(profile_of(paper).agency, 0);
  paper.sentence(plain("LONDON (Reuters)"), BlockKind::kDateline);
  EXPECT_EQ(profile_of(paper).agency, of_wire.outlet);
}

TEST(Profile, IsSmall) {
  ReadingBuilder builder("a");
  std::string text;
  for (int i = 0; i < 1500; ++i) text += "word" + std::to_string(i % 700) + " ";
  builder.sentence(plain(text));
  EXPECT_LT(encode(profile_of(builder)).size(), 3000);
}

TEST(Profile, OfAnEmptyReportIsEmpty) {
  ReadingBuilder builder("a");
  EXPECT_EQ(profile_of(builder), StoryProfile{});
}

}  // namespace
}  // namespace twosource::test
