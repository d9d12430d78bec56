// Which linked stories are kept.
#include "server/linked_stories.h"

#include <gtest/gtest.h>

namespace twosource::server {
namespace {

ArchivedStory story(std::string id) {
  ArchivedStory made;
  made.id = std::move(id);
  return made;
}

TEST(LinkedStories, AreFoundByTheirRevision) {
  LinkedStories stories;
  stories.keep("r1", story("s1"));
  ASSERT_NE(stories.find("r1"), nullptr);
  EXPECT_EQ(stories.find("r1")->id, "s1");
  EXPECT_EQ(stories.find("r2"), nullptr);
}

TEST(LinkedStories, GoWhenOthersWereAskedForLater) {
  LinkedStories stories(2);
  const auto first = stories.keep("r1", story("s1"));
  stories.keep("r2", story("s2"));
  stories.find("r1");
  stories.keep("r3", story("s3"));
  EXPECT_NE(stories.find("r1"), nullptr);
  EXPECT_EQ(stories.find("r2"), nullptr);
  EXPECT_NE(stories.find("r3"), nullptr);
  EXPECT_EQ(first->id, "s1") << "who holds one that went keeps it";
}

}  // namespace
}  // namespace twosource::server
