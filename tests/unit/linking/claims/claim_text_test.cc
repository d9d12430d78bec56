// How a claim is shown: printed words, with names in square brackets where only a pronoun stands.
#include "linking/claims/claim_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/linking/linked_story.h"
#include "unit/linking/plain_sentence.h"

namespace twosource::test {
namespace {

std::string shown(const std::string& name, std::string_view type, const std::string& pronoun) {
  ReadingBuilder a("a");
  a.sentence(plain(name + " opened|open a museum ."));
  a.sentence(plain(pronoun + " dumped|dump contaminated sludge into the estuary ."));
  const auto entity = a.entity(name, type, {name});
  const Span span = a.words(pronoun + " dumped");
  const Span place{span.start, span.start + static_cast<std::uint32_t>(pronoun.size())};
  const std::uint32_t token = a.token(pronoun + " dumped");
  a.reading.entities[entity].mentions.push_back({place, {token, token + 1}, MentionKind::kPronoun});
  a.proposition(pronoun + " dumped contaminated sludge into the estuary", "dumped");
  return linked({&a}).claims.at(0).text;
}

TEST(ClaimText, APersonsPronounIsFollowedByTheName) {
  EXPECT_EQ(shown("Ada Quill", "PERSON", "She"), "She [Ada Quill] dumped contaminated sludge into the estuary");
  EXPECT_EQ(shown("Ropeworks", "ORG", "It"), "It dumped contaminated sludge into the estuary");
}

TEST(ClaimText, SomebodyWithoutANameMayBeMeant) {
  ReadingBuilder a("a");
  a.sentence(plain("Ada Quill opened|open a museum ."));
  a.sentence(plain("A diver waved|wave ."));
  a.sentence(plain("She dumped|dump contaminated sludge into the estuary ."));
  const auto quill = a.entity("Ada Quill", "PERSON", {"Ada Quill"});
  const auto diver = a.entity("A diver", "PERSON", {"A diver"});
  a.reading.entities[diver].mentions.front().kind = MentionKind::kNominal;
  const std::uint32_t token = a.token("She dumped");
  a.reading.entities[quill].mentions.push_back({a.words("She"), {token, token + 1}, MentionKind::kPronoun});
  a.proposition("She dumped contaminated sludge into the estuary", "dumped");
  EXPECT_EQ(linked({&a}).claims.at(0).text, "She dumped contaminated sludge into the estuary");
}

TEST(ClaimText, ANameThatRunsOverALineStandsOnOne) {
  ReadingBuilder a("a");
  a.sentence(plain("Ada opened|open a museum ."));
  a.sentence(plain("She dumped|dump contaminated sludge into the estuary ."));
  const auto entity = a.entity("Ada", "PERSON", {"Ada"});
  a.reading.entities[entity].name = "Ada\nQuill";
  a.reading.entities[entity].mentions.push_back({a.words("She"), {5, 6}, MentionKind::kPronoun});
  a.proposition("She dumped contaminated sludge into the estuary", "dumped");
  EXPECT_EQ(linked({&a}).claims.at(0).text, "She [Ada Quill] dumped contaminated sludge into the estuary");
}

TEST(ClaimText, AMarkKeepsItsPartner) {
  for (const std::string sludge : {"‘contaminated sludge’", "“contaminated sludge”", "\"contaminated sludge\""}) {
    ReadingBuilder a("a");
    a.sentence(plain("Ropeworks dumped|dump " + sludge + " ."));
    a.proposition("Ropeworks dumped " + sludge, "dumped");
    EXPECT_EQ(linked({&a}).claims.at(0).text, "Ropeworks dumped " + sludge);
  }
}

}  // namespace
}  // namespace twosource::test
