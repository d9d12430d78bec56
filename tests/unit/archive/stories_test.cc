// Stories as the stream leaves them: which report is in which, and where a merged one went.
#include "archive/stories.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/ask.h"
#include "archive/schema.h"
#include "base/sha256.h"
#include "unit/archive/scratch_folder.h"

namespace twosource::archive {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class StoriesTest : public ScratchFolder {
 protected:
  void SetUp() override {
    ScratchFolder::SetUp();
    database_.emplace(*open_archive(path(), Access::kCreate, "0.1.0"));
    stories_.emplace(*database_);
    for (std::uint64_t serial = 1; serial <= 4; ++serial) add_report(serial);
    batch_ = *stories_->begin_batch();
  }
  void TearDown() override {
    stories_.reset();
    database_.reset();
    ScratchFolder::TearDown();
  }

  /// A report of which no more is known than a story's table asks for; its row id is ten times its serial.
  void add_report(std::uint64_t serial) {
    const std::string name = "r" + std::to_string(serial);
    ASSERT_TRUE(tell(*database_, "INSERT INTO report VALUES (?1, ?2, ?3, ?3, NULL, NULL, NULL, 2, 1, 1, NULL)",
                     10 * serial, serial, name)
                    .ok());
    ASSERT_TRUE(tell(*database_, "INSERT INTO version VALUES (?1, 1, ?2, ?3, NULL, NULL, NULL, x'00', x'00')",
                     10 * serial, name, hash_of(serial))
                    .ok());
  }
  static std::string hash_of(std::uint64_t serial) { return "hash of " + std::to_string(serial); }
  static std::string id_of(std::uint64_t serial) { return base::sha256_hex(hash_of(serial)).substr(0, 16); }

  void apply(std::vector<MembershipChange> reports, std::vector<StoryEvent> events = {}) {
    const auto done = stories_->apply({std::move(reports), std::move(events), {}, false}, batch_);
    ASSERT_TRUE(done.ok()) << done.error().line();
  }
  void open_two() {
    apply({{1, 0, 1, MembershipReason::kOpened, 1}}, {{1, StoryEventKind::kOpened, 0}});
    apply({{2, 0, 1, MembershipReason::kLikeness, .9F}});
    apply({{3, 0, 3, MembershipReason::kOpened, 1}}, {{3, StoryEventKind::kOpened, 0}});
  }

  std::optional<Database> database_;
  std::optional<Stories> stories_;
  std::int64_t batch_ = 0;
};

TEST_F(StoriesTest, HaveTheIdOfTheReportThatOpenedThem) {
  open_two();
  const auto found = stories_->find(id_of(1));
  ASSERT_TRUE(found->has_value());
  EXPECT_EQ((*found)->story.size, 2);
  EXPECT_FALSE((*found)->was_merged);
  EXPECT_THAT(*stories_->rows_of(1), ElementsAre(10, 20));
  EXPECT_EQ((*stories_->find(id_of(3).substr(0, 5)))->story.number, 3U);  // by its beginning
  EXPECT_FALSE((*stories_->find("")).has_value());
}

TEST_F(StoriesTest, LeadOnWhereTheyWent) {
  open_two();
  apply({{3, 3, 1, MembershipReason::kMerged, 1}}, {{3, StoryEventKind::kMergedInto, 1}});
  const auto found = stories_->find(id_of(3));
  ASSERT_TRUE(found->has_value());
  EXPECT_EQ((*found)->story.id, id_of(1));
  EXPECT_TRUE((*found)->was_merged);
  EXPECT_THAT(*stories_->merged_into(1), ElementsAre(id_of(3)));
}

TEST_F(StoriesTest, LiveAgainWhereTheyArePartedAnew) {
  open_two();
  apply({{3, 3, 1, MembershipReason::kMerged, 1}}, {{3, StoryEventKind::kMergedInto, 1}});
  apply({{3, 1, 3, MembershipReason::kSplit, 1}}, {{3, StoryEventKind::kSplitFrom, 1}});
  EXPECT_FALSE((*stories_->find(id_of(3)))->was_merged);
  EXPECT_EQ(*stories_->split_from(3), id_of(1));
  EXPECT_THAT(*stories_->merged_into(1), IsEmpty());
}

TEST_F(StoriesTest, RememberWhatTheyWere) {
  open_two();
  batch_ = *stories_->begin_batch();
  apply({{2, 1, 3, MembershipReason::kRuled, 1}});
  EXPECT_EQ(*database_->number("SELECT count(*) FROM membership WHERE report = 20"), 2);
  EXPECT_EQ(*stories_->story_of(20), 3U);
  // what begins and ends in one batch leaves nothing
  apply({{2, 3, 1, MembershipReason::kRuled, 1}});
  EXPECT_EQ(*database_->number("SELECT count(*) FROM membership WHERE report = 20"), 2);
}

TEST_F(StoriesTest, ChangedSinceAMoment) {
  open_two();
  const std::int64_t first = *stories_->moment();
  EXPECT_THAT(*stories_->changed_since(0, 100), ElementsAre(id_of(3), id_of(1)));
  EXPECT_THAT(*stories_->changed_since(first, 100), IsEmpty());
  batch_ = *stories_->begin_batch();
  apply({{2, 1, 3, MembershipReason::kRuled, 1}});
  EXPECT_GT(*stories_->moment(), first);
  EXPECT_THAT(*stories_->changed_since(first, 100), ElementsAre(id_of(3), id_of(1))) << "where it went, and whence";
  EXPECT_THAT(*stories_->changed_since(first, 1), testing::SizeIs(testing::Ge(1U)));
  EXPECT_THAT(*stories_->changed_since(*stories_->moment(), 100), IsEmpty());
}

TEST_F(StoriesTest, KeepTheirIdWhenTheirOnlyReportIsANewOne) {
  open_two();
  apply({{3, 3, 0, MembershipReason::kRemoved, 1}}, {{3, StoryEventKind::kEmptied, 0}});
  apply({{4, 0, 4, MembershipReason::kOpened, 1}}, {{4, StoryEventKind::kOpened, 0}});
  ASSERT_TRUE(stories_->carry_on(3, 4).ok());
  EXPECT_EQ((*stories_->find(id_of(3)))->story.number, 4U);
}

TEST_F(StoriesTest, AreListedByTheDaysOfTheirReports) {
  open_two();
  const auto numbers = [this](std::optional<std::int64_t> since, std::optional<std::int64_t> until) {
    std::vector<std::uint64_t> found;
    EXPECT_TRUE(stories_
                    ->each(since, until, std::nullopt,
                           [&found](const StoryRow& row) -> Result<void> {
                             found.push_back(row.number);
                             return {};
                           })
                    .ok());
    return found;
  };
  EXPECT_THAT(numbers({}, {}), ElementsAre(3, 1));  // the newest first
  EXPECT_THAT(numbers(0, 0), ElementsAre(3, 1));
  EXPECT_THAT(numbers(1, {}), IsEmpty());
}

TEST_F(StoriesTest, AreWhereTheStreamGoesOn) {
  open_two();
  const StreamPosition position{3, 2, 1, 22413};
  ASSERT_TRUE(stories_->set_position(position).ok());
  ASSERT_TRUE(tell(*database_, "UPDATE version SET profile = ?1", Blob{encode(StoryProfile{})}).ok());
  const auto stored = stories_->stored();
  ASSERT_TRUE(stored.ok()) << stored.error().line();
  EXPECT_EQ(stored->position.last_report, 3U);
  EXPECT_EQ(stored->position.newest_day, 22413);
  ASSERT_EQ(stored->reports.size(), 3U);
  EXPECT_EQ(stored->reports[1].number, 2U);
  EXPECT_EQ(stored->reports[1].story, 1U);
}

TEST_F(StoriesTest, KeepRulingsByKeys) {
  open_two();
  const auto ruling = stories_->add_ruling(true, {"r1"}, {"r3", "gone"});
  ASSERT_TRUE(ruling.ok());
  const auto in_stream = stories_->in_stream(*ruling);
  ASSERT_TRUE(in_stream->has_value());
  EXPECT_THAT((*in_stream)->one, ElementsAre(1));
  EXPECT_THAT((*in_stream)->other, ElementsAre(3));
  EXPECT_FALSE((*stories_->in_stream({1, 1, true, {"gone"}, {"r1"}, false})).has_value());
  ASSERT_TRUE(stories_->revoke_ruling(ruling->number).ok());
  EXPECT_TRUE((*stories_->rulings()).front().revoked);
}

}  // namespace
}  // namespace twosource::archive
