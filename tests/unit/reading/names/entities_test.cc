#include "reading/names/entities.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "document/mentions.h"
#include "unit/reading/read_document.h"

namespace twosource::reading {
namespace {

using ::testing::ElementsAre;

class Harbour : public ::testing::Test {
 protected:
  Harbour() : reading_(document("harbour")) { find_entities(reading_, english_entities()); }

  const Entity& named(const std::string& name) const {
    const auto found = std::find_if(reading_.entities.begin(), reading_.entities.end(),
                                    [&](const Entity& entity) { return entity.name == name; });
    EXPECT_NE(found, reading_.entities.end()) << name;
    return found == reading_.entities.end() ? reading_.entities.front() : *found;
  }

  /// The printed words of an entity's mentions of one kind.
  std::vector<std::string> words(const std::string& name, MentionKind kind) const {
    std::vector<std::string> result;
    for (const Mention& mention : named(name).mentions) {
      if (mention.kind == kind) result.emplace_back(cut(reading_.report.text, mention.span));
    }
    return result;
  }

  Reading reading_;
};

TEST(Entities, ASurnameBesideAFullNameIsSomebodyElses) {
  const auto parsed = test::document_from_conllu(
      "1\tRoe\tRoe\tPROPN\tNNP\t_\t5\tnsubj\t_\tNER=B-PERSON\n2\tand\tand\tCCONJ\tCC\t_\t1\tcc\t_\t_\n"
      "3\tMary\tMary\tPROPN\tNNP\t_\t4\tcompound\t_\tNER=B-PERSON\n"
      "4\tRoe\tRoe\tPROPN\tNNP\t_\t1\tconj\t_\tNER=I-PERSON\n5\tarrived\tarrive\tVERB\tVBD\t_\t0\troot\t_\t_\n");
  Reading reading;
  reading.report = test::report_of_lines("r", parsed.text);
  reading.tokens = parsed.tokens;
  find_sentences(reading, parsed.sentences);
  find_entities(reading, english_entities());
  std::vector<std::string> names;
  for (const Entity& entity : reading.entities) names.push_back(entity.name);
  EXPECT_THAT(names, ::testing::UnorderedElementsAre("Roe", "Mary Roe"));
}

TEST_F(Harbour, ASurnameBelongsToItsFullName) {
  EXPECT_THAT(words("Ana Brekke", MentionKind::kName), ElementsAre("Ana Brekke", "Brekke", "Brekke"));
  EXPECT_THAT(words("Peter Lind", MentionKind::kName), ElementsAre("Peter Lind", "Lind", "Lind"));
}

TEST_F(Harbour, AnAcronymBelongsToItsName) {
  EXPECT_THAT(words("Baltic Harbour Conference", MentionKind::kName),
              ElementsAre("Baltic Harbour Conference", "BHC", "BHC"));
}

TEST_F(Harbour, SpellingsAndAdjectivesOfACountryAreOneEntity) {
  EXPECT_THAT(words("United States", MentionKind::kName), ElementsAre("U.S.", "United States"));
  EXPECT_THAT(words("Kenya", MentionKind::kName), ElementsAre("Kenya", "Kenya", "Kenyan"));
}

TEST_F(Harbour, ABodyOfACountryIsAnEntityAndTheCountryInsideToo) {
  EXPECT_EQ(named("Kenya's Foreign Ministry").type.text(), "ORG");
  EXPECT_EQ(named("Norwegian government").type.text(), "ORG");
}

TEST_F(Harbour, TheIndexGivesTheInnermostEntity) {
  const document::MentionIndex mentions(reading_);
  const auto ministry = named("Kenya's Foreign Ministry").mentions.front().tokens;
  EXPECT_EQ(reading_.entities[*mentions.at(ministry.first)].name, "Kenya");
  EXPECT_EQ(reading_.entities[*mentions.of(reading_, ministry)].name, "Kenya's Foreign Ministry");
}

TEST_F(Harbour, AnUnnamedSourceBecomesAnEntity) {
  document::MentionIndex mentions(reading_);
  const auto noun = std::find_if(reading_.tokens.begin(), reading_.tokens.end(),
                                 [](const Token& token) { return token.lemma == "reporter"; });
  ASSERT_NE(noun, reading_.tokens.end());
  const auto at = static_cast<std::uint32_t>(noun - reading_.tokens.begin());
  const std::size_t entity = entity_for_nominal(reading_, mentions, english_entities(), {at, at + 1});
  EXPECT_EQ(reading_.entities[entity].type.text(), "GROUP");
  EXPECT_EQ(reading_.entities[entity].name, "reporters");
  EXPECT_EQ(mentions.at(at), entity);
}

TEST(Entities, AreAlwaysTheSame) {
  Reading first = document("harbour");
  Reading second = document("harbour");
  find_entities(first, english_entities());
  find_entities(second, english_entities());
  ASSERT_EQ(first.entities.size(), second.entities.size());
  for (std::size_t i = 0; i < first.entities.size(); ++i) EXPECT_EQ(first.entities[i].name, second.entities[i].name);
}

}  // namespace
}  // namespace twosource::reading
