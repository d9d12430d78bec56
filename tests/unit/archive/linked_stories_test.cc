// Stories kept as they were linked: when they come back, and when they do not.
#include "archive/linked_stories.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/ask.h"
#include "archive/check.h"
#include "archive/schema.h"
#include "unit/archive/scratch_folder.h"

namespace twosource::archive {
namespace {

using testing::Contains;
using testing::HasSubstr;

constexpr std::uint64_t kStory = 1;
const MadeBy kMadeBy{"0.1.0", "model 1", "data", "language", "reading", "linking"};

class LinkedStoriesTest : public ScratchFolder {
 protected:
  void SetUp() override {
    ScratchFolder::SetUp();
    database_.emplace(*open_archive(path(), Access::kCreate, "0.1.0"));
    ASSERT_TRUE(packing_.serve(*database_).ok());
    stories_.emplace(*database_);
    linked_.emplace(*database_, packing_);
    const auto batch = stories_->begin_batch();
    StoryChanges changes;
    changes.stories.push_back({kStory, StoryEventKind::kOpened, 0});
    for (std::uint64_t serial = 1; serial <= kFewestReportsKept; ++serial) {
      add_report(serial);
      changes.reports.push_back({serial, 0, kStory, MembershipReason::kLikeness, 1});
    }
    ASSERT_TRUE(stories_->apply(changes, *batch).ok());
    ASSERT_TRUE(stories_->note_linked(kStory, "c", "{}").ok());
  }
  void TearDown() override {
    linked_.reset();
    stories_.reset();
    database_.reset();
    ScratchFolder::TearDown();
  }

  static std::string text_of(std::uint64_t serial) { return "Gate " + std::to_string(serial) + " closed at noon."; }

  void add_report(std::uint64_t serial) {
    const std::string name = "r" + std::to_string(serial);
    auto added = tell(*database_, "INSERT INTO report VALUES (?1, ?2, ?3, ?3, NULL, NULL, NULL, 2, 1, 1, NULL)",
                      10 * serial, serial, name);
    if (added) {
      added = tell(*database_, "INSERT INTO version VALUES (?1, 1, ?2, ?3, NULL, NULL, NULL, ?4, x'00')", 10 * serial,
                   name, "hash of " + name, Blob{packing_.pack(text_of(serial))});
    }
    ASSERT_TRUE(added.ok()) << added.error().line();
  }

  /// What linking made of the story: one claim, which every report states.
  static Story linked(std::size_t reports = kFewestReportsKept) {
    Story story;
    story.title = "Gates closed";
    story.made_by = kMadeBy;
    Claim& claim = story.claims.emplace_back();
    claim.origins.resize(1);
    for (std::size_t i = 0; i < reports; ++i) {
      StoryReport& report = story.reports.emplace_back();
      report.id = "r" + std::to_string(i + 1);
      report.sha256 = "hash of " + report.id;
      report.text = text_of(i + 1);
      StoryStatement& statement = claim.statements.emplace_back();
      statement.place = {i, {0, 6}, "Gate " + std::to_string(i + 1), BlockKind::kParagraph, 1};
    }
    return story;
  }

  [[nodiscard]] std::string revision() const { return *stories_->revision_of(kStory); }
  void keep(const Story& story) { ASSERT_TRUE(linked_->keep(kStory, revision(), story).ok()); }
  [[nodiscard]] std::optional<Story> find(const MadeBy& now = kMadeBy) const {
    auto found = linked_->find(kStory, revision(), now);
    EXPECT_TRUE(found.ok()) << found.error().line();
    return found ? *std::move(found) : std::nullopt;
  }
  void damage(std::string_view sql) { ASSERT_TRUE(database_->execute(sql).ok()); }
  [[nodiscard]] bool is_to_be_linked() {
    EXPECT_TRUE(linked_->mark_unkept(*stories_, kMadeBy).ok());
    const auto row = stories_->get(kStory);
    return !(*row)->is_linked;
  }
  [[nodiscard]] std::vector<std::string> problems() {
    std::vector<std::string> lines;
    for (const Error& problem : *check(*database_, packing_)) lines.push_back(problem.line());
    return lines;
  }

  Packing packing_;
  std::optional<Database> database_;
  std::optional<Stories> stories_;
  std::optional<LinkedStories> linked_;
};

TEST_F(LinkedStoriesTest, ComeBackWithTheTextsOfTheirReports) {
  EXPECT_FALSE(find());
  keep(linked());
  const auto story = find();
  ASSERT_TRUE(story);
  EXPECT_EQ(story->title, "Gates closed");
  EXPECT_EQ(story->reports[3].text, text_of(4));
  EXPECT_EQ(story->claims[0].statements[3].place.quote, "Gate 4");
  EXPECT_FALSE(is_to_be_linked());
}

TEST_F(LinkedStoriesTest, OfFewReportsAreNotKept) {
  keep(linked(kFewestReportsKept - 1));
  EXPECT_EQ(*database_->number("SELECT count(*) FROM linked_story"), 0);
}

TEST_F(LinkedStoriesTest, AreOfTheProgramModelAndDataThatLinkingRestsOn) {
  keep(linked());
  for (const auto member : {&MadeBy::program, &MadeBy::model, &MadeBy::language, &MadeBy::linking}) {
    MadeBy other = kMadeBy;
    other.*member = "another";
    EXPECT_FALSE(find(other));
  }
  MadeBy other = kMadeBy;
  other.data = other.reading = "another";
  EXPECT_EQ(find(other).value_or(Story{}).made_by.data, "another") << "as if it were linked now";
}

TEST_F(LinkedStoriesTest, AreDroppedWhenTheirReportsChange) {
  keep(linked());
  ASSERT_TRUE(stories_->count(kStory).ok());
  EXPECT_EQ(*database_->number("SELECT count(*) FROM linked_story"), 0);
}

TEST_F(LinkedStoriesTest, OfAnotherRevisionAreNone) {
  keep(linked());
  damage("UPDATE version SET words = 'others' WHERE report = 20");
  EXPECT_FALSE(find());
  EXPECT_THAT(problems(), Contains(HasSubstr("what is kept of its linking is of other reports: 'twosource refresh'")));
  EXPECT_TRUE(is_to_be_linked());
}

TEST_F(LinkedStoriesTest, ThatAreDamagedAreNoneAndTold) {
  for (const char* sql :
       {"UPDATE linked_story SET record = x'00'", "UPDATE linked_story SET record = substr(record, 1, 40)",
        "UPDATE linked_story SET record = (SELECT text FROM version LIMIT 1)"}) {
    keep(linked());
    damage(sql);
    EXPECT_FALSE(find()) << sql;
    EXPECT_THAT(problems(), Contains(HasSubstr("what is kept of its linking "))) << sql;
  }
  damage("UPDATE linked_story SET record = x'00'");
  EXPECT_TRUE(is_to_be_linked());
}

TEST_F(LinkedStoriesTest, WithoutATextAreNone) {
  keep(linked());
  damage("UPDATE version SET text = x'00' WHERE report = 20");
  EXPECT_FALSE(find());
}

}  // namespace
}  // namespace twosource::archive
