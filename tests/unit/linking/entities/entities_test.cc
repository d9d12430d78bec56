// Who is one and the same across reports.
#include "linking/entities/entities.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/linking/linked_story.h"
#include "unit/linking/plain_sentence.h"

namespace twosource::test {
namespace {

std::vector<std::string> names(const Story& story) {
  std::vector<std::string> names;
  for (const StoryEntity& entity : story.entities) names.push_back(entity.name);
  return names;
}

/// A report of one sentence that names some persons.
ReadingBuilder naming(const std::string& id, const std::string& sentence, const std::vector<std::string>& persons) {
  ReadingBuilder builder(id);
  builder.sentence(plain(sentence));
  for (const std::string& person : persons) builder.entity(person, "PERSON", {person});
  return builder;
}

TEST(Entities, JoinsEqualNamesWithoutInitials) {
  ReadingBuilder a = naming("a", "Mayor Ada B. Quill spoke .", {"Ada B. Quill"});
  ReadingBuilder b = naming("b", "Ada Quill spoke .", {"Ada Quill"});
  EXPECT_THAT(names(linked({&a, &b})), testing::SizeIs(1));
}

TEST(Entities, JoinsASurnameThatOnePersonBears) {
  ReadingBuilder a = naming("a", "Ada Quill spoke .", {"Ada Quill"});
  ReadingBuilder b = naming("b", "Quill spoke .", {"Quill"});
  const Story story = linked({&a, &b});
  EXPECT_THAT(names(story), testing::ElementsAre("Ada Quill"));
  EXPECT_THAT(story.entities[0].aliases, testing::ElementsAre("Quill"));
  EXPECT_THAT(story.entities[0].mentions, testing::ElementsAre(1U, 1U));
}

TEST(Entities, KeepsASurnameOfTwoApart) {
  ReadingBuilder a = naming("a", "Ada Quill met Tom Quill .", {"Ada Quill", "Tom Quill"});
  ReadingBuilder b = naming("b", "Quill spoke .", {"Quill"});
  EXPECT_THAT(names(linked({&a, &b})), testing::UnorderedElementsAre("Ada Quill", "Tom Quill", "Quill"));
}

TEST(Entities, JoinsACountryWithItsNamesAndItsBodies) {
  ReadingBuilder a("a");
  a.sentence(plain("The Norwegian Foreign Ministry spoke of Norway ."));
  a.entity("Norwegian Foreign Ministry", "ORG", {"Norwegian Foreign Ministry"});
  a.entity("Norway", "GPE", {"Norway"});
  ReadingBuilder b("b");
  b.sentence(plain("Norway's Foreign Ministry met Norwegians ."));
  b.entity("Norway's Foreign Ministry", "ORG", {"Norway's Foreign Ministry"});
  b.entity("Norwegians", "NORP", {"Norwegians"});
  EXPECT_THAT(names(linked({&a, &b})), testing::SizeIs(2));
}

TEST(Entities, JoinsAnAcronymWithItsName) {
  ReadingBuilder a("a");
  a.sentence(plain("The Harbour Safety Board met ."));
  a.entity("Harbour Safety Board", "ORG", {"Harbour Safety Board"});
  ReadingBuilder b("b");
  b.sentence(plain("The HSB met ."));
  b.entity("HSB", "ORG", {"HSB"});
  EXPECT_THAT(names(linked({&a, &b})), testing::SizeIs(1));
}

}  // namespace
}  // namespace twosource::test
