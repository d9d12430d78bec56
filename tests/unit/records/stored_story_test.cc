// A linked Story through bytes and back; hostile bytes.
#include "records/stored_story.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

#include "base/json.h"
#include "records/binary.h"
#include "unit/records/filled_story.h"

namespace twosource::records {
namespace {

using test::filled_story;
using testing::HasSubstr;

Result<Story> read(std::string_view bytes) {
  return story_stored_as(bytes,
                         [](const StoryReport&) -> Result<std::string> { return std::string(test::Filler::kText); });
}

/// What is wrong with a Story that was changed.
template <class Change>
std::string fault_of(const Change& change) {
  Story story = filled_story();
  change(story);
  const auto again = read(stored_story(story));
  return again ? "nothing" : again.error().line();
}

TEST(StoredStory, GivesBackEveryFieldOfEveryRecord) {
  const Story story = filled_story();
  const std::string bytes = stored_story(story);
  const auto again = read(bytes);
  ASSERT_TRUE(again) << again.error().line();
  EXPECT_EQ(stored_story(*again), bytes);
  // what is not in the bytes
  EXPECT_EQ(again->reports[1].text, test::Filler::kText);
  EXPECT_EQ(again->claims[1].statements[0].place.quote, story.claims[1].statements[0].place.quote);
  EXPECT_EQ(again->reports[0].published_evidence[1].quote, story.reports[0].published_evidence[1].quote);
  EXPECT_EQ(again->differences[0].evidence[0].place.quote, story.differences[0].evidence[0].place.quote);
  // and of what is, what looks the same in bytes, one of each kind
  EXPECT_EQ(again->differences[1].explained, story.differences[1].explained);
  EXPECT_EQ(again->differences[1].evidence[0].modality, story.differences[1].evidence[0].modality);
  EXPECT_EQ(again->entities[1].mentions, story.entities[1].mentions);
  EXPECT_EQ(again->entities[1].type.text(), story.entities[1].type.text());
  EXPECT_EQ(again->claims[0].parties, story.claims[0].parties);
  EXPECT_EQ(again->claims[0].weight, story.claims[0].weight);
  EXPECT_EQ(again->reports[1].copies[0].passages, story.reports[1].copies[0].passages);
  EXPECT_EQ(again->short_form.lead->statement, 1U);
}

TEST(StoredStory, GivesBackWhatIsAbsent) {
  const auto again = read(stored_story(Story{}));
  ASSERT_TRUE(again) << again.error().line();
  EXPECT_FALSE(again->short_form.lead || again->short_form.title);
  EXPECT_TRUE(again->reports.empty() && again->claims.empty());
  Story story = filled_story();
  story.differences[0].explained = std::nullopt;
  story.claims[0].statements[0].attribution = std::nullopt;
  story.reports[0].outlet = std::nullopt;
  const auto partly = read(stored_story(story));
  ASSERT_TRUE(partly) << partly.error().line();
  EXPECT_FALSE(partly->differences[0].explained || partly->claims[0].statements[0].attribution ||
               partly->reports[0].outlet);
}

TEST(StoredStory, NamesThePlaceOfWhatIsNotSound) {
  EXPECT_THAT(fault_of([](Story& story) { story.claims[1].statements[0].place.report = 2; }),
              HasSubstr("claims[1].statements[0].place.report: is beyond the 2"));
  EXPECT_THAT(fault_of([](Story& story) { story.claims[0].statements[1].origin = 2; }),
              HasSubstr("claims[0].statements[1].origin: is beyond the 2"));
  EXPECT_THAT(fault_of([](Story& story) { story.claims[0].shown = 9; }), HasSubstr("claims[0].shown"));
  EXPECT_THAT(fault_of([](Story& story) { story.short_form.lead->statement = 2; }), HasSubstr("short.lead.statement"));
  EXPECT_THAT(fault_of([](Story& story) { story.short_form.disputed[0] = 7; }), HasSubstr("short.disputed"));
  EXPECT_THAT(fault_of([](Story& story) { story.provenance.edges[0].to = 5; }), HasSubstr("provenance.edges[0].to"));
  EXPECT_THAT(fault_of([](Story& story) { story.entities[0].mentions = {1}; }), HasSubstr("entities[0].mentions"));
  EXPECT_THAT(fault_of([](Story& story) { story.claims[0].statements.clear(); }), HasSubstr("claims[0].shown"));
  EXPECT_THAT(fault_of([](Story& story) {
                story.claims[0].statements[0].passage = {3, 4};
              }),
              HasSubstr("claims[0].statements[0].passage: cuts a character"));
  EXPECT_THAT(fault_of([](Story& story) { story.reports[0].blocks[1].span.end = 4000; }),
              HasSubstr("reports[0].blocks[1]: lies beyond the text"));
  EXPECT_THAT(fault_of([](Story& story) { story.reports[0].copies[0].passages[0].there.end = 4000; }),
              HasSubstr("passages[0].there: lies beyond the text"));
  EXPECT_THAT(fault_of([](Story& story) { story.title = "\xff"; }), HasSubstr("title: is no UTF-8"));
}

TEST(StoredStory, AReportWithoutItsTextIsAnError) {
  const auto read = story_stored_as(stored_story(filled_story()), [](const StoryReport& report) -> Result<std::string> {
    return Error{ErrorCode::kBrokenInput, "has no text", report.id};
  });
  EXPECT_EQ(read.error().message, "has no text");
}

std::filesystem::path golden() { return std::filesystem::path(TWOSOURCE_SOURCE_DIR) / "tests/golden/stored.1.story"; }

/// What was stored once can be read for good: the file is of the day on which the form was fixed, and is not written anew when a
/// field is added. (TWOSOURCE_NEW_FORM=1 writes it for a form that older programs cannot read, with a new schema of archives.)
TEST(StoredStory, ReadsWhatWasStoredOnce) {
  if (std::getenv("TWOSOURCE_NEW_FORM") != nullptr) {
    std::ofstream(golden(), std::ios::binary) << stored_story(filled_story());
  }
  const auto story = read(base::read_file(golden()).value());
  ASSERT_TRUE(story) << story.error().line();
  EXPECT_EQ(story->claims.size(), 2U);
  EXPECT_EQ(story->claims[1].statements[1].place.quote, filled_story().claims[1].statements[1].place.quote);
}

/// Alters a byte here and there: nothing but Errors and sound Stories, which come back the same, may come of it.
TEST(StoredStory, NonsenseIsAnErrorOrASoundStory) {
  const std::string content = stored_story(filled_story());
  std::mt19937 random(7);
  int sound = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string altered = content;
    const std::size_t at = random() % altered.size();
    switch (random() % 3) {
      case 0:
        altered[at] = static_cast<char>(random());
        break;
      case 1:
        altered.erase(at, 1 + random() % 4);
        break;
      default:
        altered.insert(at, 1, static_cast<char>(random()));
    }
    const auto story = read(altered);
    if (!story) {
      EXPECT_FALSE(story.error().message.empty());
      continue;
    }
    ++sound;
    const std::string bytes = stored_story(*story);
    const auto again = read(bytes);
    ASSERT_TRUE(again) << again.error().line();
    EXPECT_EQ(stored_story(*again), bytes);
  }
  EXPECT_GT(sound, 500) << "alterations that leave a Story sound are tried as well";
}

}  // namespace
}  // namespace twosource::records
