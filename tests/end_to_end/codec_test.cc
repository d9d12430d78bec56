// Real Readings stored and read back: the same JSON, and the same Story byte for byte. What twosource/codec.h promises.
#include "twosource/codec.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "twosource/engine.h"
#include "twosource/render.h"

namespace twosource {
namespace {

const Engine& engine() {
  static const auto opened = Engine::open({});
  return *opened;
}

std::vector<Reading> read_all(const std::string& folder) {
  std::vector<Reading> readings;
  PathSource source({std::string(TWOSOURCE_SOURCE_DIR) + folder});
  ReadingStream stream = engine().read(source);
  while (std::optional<Result<Reading>> reading = stream.next()) {
    if (*reading) readings.push_back(**reading);
  }
  return readings;
}

/// Every layer of a Reading as JSON.
std::string all_of(const Reading& reading) {
  Layers layers;
  layers.tokens = layers.words = true;
  return *render(reading, ReadingFormat::kJsonl, layers);
}

void expect_same_after_storing(const Reading& reading) {
  SCOPED_TRACE(reading.report.id);
  const std::string bytes = encode(reading);
  const auto decoded = decode_reading(bytes);
  ASSERT_TRUE(decoded) << decoded.error().line();
  EXPECT_EQ(all_of(*decoded), all_of(reading));
  const auto from_json = reading_from_json(all_of(reading));
  ASSERT_TRUE(from_json) << from_json.error().line();
  EXPECT_EQ(encode(*from_json), bytes);
  EXPECT_LT(bytes.size(), all_of(reading).size() / 5);

  Reading light = reading;
  light.tokens.clear();
  const auto without = decode_reading(encode(reading, {.tokens = false}));
  ASSERT_TRUE(without) << without.error().line();
  EXPECT_EQ(all_of(*without), all_of(light));
  EXPECT_EQ(encode(*without), encode(light));
}

TEST(Codec, RealReadingsAreTheSameAfterStoring) {
  std::size_t readings = 0;
  for (const char* folder : {"/examples/1-tagus", "/examples/2-ferry", "/tests/parity/texts/en"}) {
    for (const Reading& reading : read_all(folder)) {
      expect_same_after_storing(reading);
      ++readings;
    }
  }
  EXPECT_GT(readings, 15U);
}

std::string story_of(const std::vector<Reading>& readings, BriefFormat format) {
  std::vector<const Reading*> members;
  for (const Reading& reading : readings) members.push_back(&reading);
  const auto story = engine().link(members);
  if (!story) return story.error().line();
  return *render(*story, format, {.detail = Detail::kFull, .passages = Passages::kFull, .text = {}});
}

TEST(Codec, StoredReadingsTellTheSameStory) {
  for (const char* folder : {"/examples/1-tagus", "/examples/2-ferry"}) {
    SCOPED_TRACE(folder);
    const std::vector<Reading> readings = read_all(folder);
    ASSERT_GE(readings.size(), 3U);
    std::vector<Reading> stored;
    std::vector<Reading> printed;
    std::vector<Reading> light;
    for (const Reading& reading : readings) {
      stored.push_back(*decode_reading(encode(reading)));
      light.push_back(*decode_reading(encode(reading, {.tokens = false})));
      ASSERT_TRUE(light.back().tokens.empty());
      printed.push_back(*reading_from_json(all_of(reading)));
    }
    for (const BriefFormat format : {BriefFormat::kJson, BriefFormat::kText}) {
      const std::string story = story_of(readings, format);
      EXPECT_GT(story.size(), 1'000U);
      EXPECT_EQ(story_of(stored, format), story);
      EXPECT_EQ(story_of(printed, format), story);
      EXPECT_EQ(story_of(light, format), story) << "linking looks at a token";
    }
  }
}

TEST(Codec, TwoHundredStoredReportsWithoutTokensAreOneStory) {
  constexpr std::size_t kReports = 200;
  std::vector<std::string> stored;
  for (const Reading& reading : read_all("/examples/2-ferry")) stored.push_back(encode(reading, {.tokens = false}));
  std::vector<Reading> readings;
  for (std::size_t i = 0; i < kReports; ++i) {
    readings.push_back(*decode_reading(stored[i % stored.size()]));
    readings.back().report.id += " " + std::to_string(i);
  }
  std::vector<const Reading*> members;
  for (const Reading& reading : readings) members.push_back(&reading);
  const auto story = engine().link(members);
  ASSERT_TRUE(story) << story.error().line();
  EXPECT_EQ(story->reports.size(), kReports);
  EXPECT_FALSE(story->claims.empty());
}

}  // namespace
}  // namespace twosource
