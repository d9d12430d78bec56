#include "reading/names/roles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/reading/read_document.h"

namespace twosource::reading {
namespace {

using ::testing::ElementsAre;

/// "title of body" of every role of a person.
std::vector<std::string> roles_of(const Reading& reading, const std::string& name) {
  std::vector<std::string> roles;
  for (const Entity& entity : reading.entities) {
    if (entity.name != name) continue;
    for (const Role& role : entity.roles) {
      roles.push_back(role.title + (role.of ? " of " + reading.entities[*role.of].name : ""));
    }
  }
  return roles;
}

TEST(Roles, StandBeforeNames) {
  Reading reading = document("harbour");
  find_entities(reading, english_entities());
  EXPECT_THAT(roles_of(reading, "Ana Brekke"), ElementsAre("Foreign Minister of Norway"));
  EXPECT_THAT(roles_of(reading, "Joseph Odera"), ElementsAre("top diplomat of Kenya"));
}

TEST(Roles, StandInApposition) {
  Reading reading = document("harbour");
  find_entities(reading, english_entities());
  EXPECT_THAT(roles_of(reading, "Peter Lind"), ElementsAre("head of Norway's Security Council"));
}

TEST(Roles, ComeInManyShapes) {
  Reading reading = document("offices");
  find_entities(reading, english_entities());
  EXPECT_THAT(roles_of(reading, "Lena Moravec"), ElementsAre("chief executive of Harbour Bank"));
  EXPECT_THAT(roles_of(reading, "Tom Reyes"), ElementsAre("president of Harbour Bank"));
  EXPECT_THAT(roles_of(reading, "Ivo Petersen"), ElementsAre("Secretary of State of US", "trade envoy"));
}

TEST(Roles, AreToldForTheDayOfTheReport) {
  Reading reading = document("harbour");
  find_entities(reading, english_entities());
  reading.report.published = PublishedDate{.value = "2021-06-08", .earliest = {}, .latest = {}, .evidence = {}};
  date_roles(reading);
  for (const Entity& entity : reading.entities) {
    for (const Role& role : entity.roles) EXPECT_EQ(role.as_of, "2021-06-08");
  }
}

}  // namespace
}  // namespace twosource::reading
