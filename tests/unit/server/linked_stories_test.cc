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
  stories.keep("r1", false, story("s1"));
  ASSERT_NE(stories.find("r1", false), nullptr);
  EXPECT_EQ(stories.find("r1", false)->id, "s1");
  EXPECT_EQ(stories.find("r2", false), nullptr);
}

TEST(LinkedStories, AreFoundWithTheirExplanationsWhereTheseAreAskedForAlone) {
  LinkedStories stories;
  stories.keep("r1", false, story("without"));
  EXPECT_EQ(stories.find("r1", true), nullptr) << "a claim would not say why it stands as it does";
  stories.keep("r1", true, story("with"));
  ASSERT_NE(stories.find("r1", true), nullptr);
  EXPECT_EQ(stories.find("r1", true)->id, "with");
  EXPECT_EQ(stories.find("r1", false)->id, "with") << "explanations change nothing else";
  stories.keep("r1", false, story("without"));
  ASSERT_NE(stories.find("r1", true), nullptr);
  EXPECT_EQ(stories.find("r1", true)->id, "with") << "what was asked for at the same time takes them not away";
}

TEST(LinkedStories, GoWhenOthersWereAskedForLater) {
  LinkedStories stories(2);
  const auto first = stories.keep("r1", false, story("s1"));
  stories.keep("r2", false, story("s2"));
  stories.find("r1", false);
  stories.keep("r3", false, story("s3"));
  EXPECT_NE(stories.find("r1", false), nullptr);
  EXPECT_EQ(stories.find("r2", false), nullptr);
  EXPECT_NE(stories.find("r3", false), nullptr);
  EXPECT_EQ(first->id, "s1") << "who holds one that went keeps it";
}

}  // namespace
}  // namespace twosource::server
