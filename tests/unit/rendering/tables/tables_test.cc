// What a consumer of Arrow's C stream sees. Libraries that read such streams are asked in python/tests/.
#include "twosource/tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "unit/rendering/reading_builder.h"
#include "unit/rendering/story_builder.h"

namespace twosource {
namespace {

using testing::ElementsAre;
using testing::IsSupersetOf;

/// A value of an array, as text: "null", 3, words, [1, 2], {start: 0, end: 3}.
std::string value_at(const ArrowSchema& schema, const ArrowArray& array, std::int64_t row) {
  const auto bit = [row](const void* bits) {
    return (static_cast<const std::uint8_t*>(bits)[row / 8] >> (row % 8)) & 1;
  };
  if (array.buffers[0] != nullptr && !bit(array.buffers[0])) return "null";
  const std::string format = schema.format;
  if (format == "i") return std::to_string(static_cast<const std::int32_t*>(array.buffers[1])[row]);
  if (format == "g") return std::to_string(static_cast<const double*>(array.buffers[1])[row]);
  if (format == "b") return bit(array.buffers[1]) ? "true" : "false";
  std::string all;
  if (format == "+s") {
    for (std::int64_t i = 0; i < schema.n_children; ++i) {
      all += (all.empty() ? "" : ", ") + std::string(schema.children[i]->name) + ": " +
             value_at(*schema.children[i], *array.children[i], row);
    }
    return "{" + all + "}";
  }
  const auto* offsets = static_cast<const std::int32_t*>(array.buffers[1]);
  if (format == "u") {
    return {static_cast<const char*>(array.buffers[2]) + offsets[row],
            static_cast<std::size_t>(offsets[row + 1] - offsets[row])};
  }
  for (std::int32_t i = offsets[row]; i < offsets[row + 1]; ++i) {
    all += (all.empty() ? "" : ", ") + value_at(*schema.children[0], *array.children[0], i);
  }
  return "[" + all + "]";
}

/// All columns by name, values as text.
std::map<std::string, std::vector<std::string>> columns_of(ArrowArrayStream stream) {
  std::map<std::string, std::vector<std::string>> columns;
  ArrowSchema schema;
  EXPECT_EQ(stream.get_schema(&stream, &schema), 0);
  for (std::int64_t i = 0; i < schema.n_children; ++i) columns[schema.children[i]->name];
  ArrowArray batch;
  while (stream.get_next(&stream, &batch) == 0 && batch.release != nullptr) {
    for (std::int64_t i = 0; i < schema.n_children; ++i) {
      EXPECT_EQ(batch.children[i]->length, batch.length) << schema.children[i]->name;
      for (std::int64_t row = 0; row < batch.length; ++row) {
        columns[schema.children[i]->name].push_back(value_at(*schema.children[i], *batch.children[i], row));
      }
    }
    batch.release(&batch);
  }
  schema.release(&schema);
  stream.release(&stream);
  EXPECT_EQ(stream.release, nullptr);
  return columns;
}

std::map<std::string, std::vector<std::string>> table(const std::vector<const Reading*>& readings,
                                                      std::string_view name) {
  ArrowArrayStream stream{};
  const auto made = table_of(readings, name, &stream);
  EXPECT_TRUE(made) << (made ? "" : made.error().line());
  return columns_of(stream);
}

TEST(Tables, AnAttributionIsARowWithItsWordsAndNames) {
  const Reading reading = test::harbour_reading();
  auto columns = table({&reading}, "attributions");
  EXPECT_THAT(columns["report"], ElementsAre("harbour.txt", "harbour.txt", "harbour.txt", "harbour.txt"));
  EXPECT_THAT(columns["outlet"], testing::Each("Harbour Post"));
  EXPECT_THAT(columns["published"], testing::Each("null"));
  EXPECT_THAT(columns["id"], ElementsAre("a1", "a2", "a3", "a4"));
  EXPECT_THAT(columns["speaker"], ElementsAre("e1", "e1", "null", "e3"));
  EXPECT_THAT(columns["speaker_name"], ElementsAre("Ilse Brandt", "Ilse Brandt", "null", "the board and its lawyers"));
  EXPECT_THAT(columns["cue_text"], ElementsAre("says", "told", "said", "denied"));
  EXPECT_EQ(columns["content_text"][2], "the board denied 😀 the fault … on paper");
  EXPECT_EQ(columns["content"][2], "[{start: 105, end: 133}, {start: 136, end: 144}]") << "code points, not bytes";
  EXPECT_THAT(columns["anonymous"], ElementsAre("false", "false", "true", "false"));
  EXPECT_EQ(columns["time"][0], "null");
  EXPECT_EQ(columns["time"][1], "{timex: t1, value: 2031-05-06}");
  EXPECT_EQ(columns["via"][1], "[{entity: e2, entity_name: Reuters, start: 72, end: 79, text: Reuters}]");
  EXPECT_THAT(columns["within"], ElementsAre("null", "null", "null", "a3"));
}

TEST(Tables, SeveralReadingsStandOneAfterTheOther) {
  const Reading first = test::harbour_reading();
  Reading second = test::harbour_reading();
  second.report.id = "other.txt";
  second.entities.resize(1);
  second.attributions.clear();
  EXPECT_THAT(table({&first, &second}, "entities")["report"],
              ElementsAre("harbour.txt", "harbour.txt", "harbour.txt", "other.txt"));
}

TEST(Tables, EveryTableHasItsColumnsWithoutRowsToo) {
  const Reading reading = test::harbour_reading();
  for (const std::string& name : reading_tables()) {
    const auto empty = table({}, name);
    const auto filled = table({&reading}, name);
    EXPECT_GT(empty.size(), 4U) << name;
    ASSERT_EQ(empty.size(), filled.size()) << name;
    for (const auto& [column, values] : empty) EXPECT_TRUE(values.empty() && filled.contains(column)) << name << column;
  }
  EXPECT_THAT(reading_tables(), IsSupersetOf({"reports", "attributions", "entities", "timexes", "propositions"}));
  for (const std::string& name : story_tables()) {
    ArrowArrayStream stream{};
    ASSERT_TRUE(table_of(std::span<const Story>(), name, &stream)) << name;
    EXPECT_GT(columns_of(stream).size(), 7U) << name;
  }
}

TEST(Tables, AClaimsStatementsHaveItsIdAndTheirEvidence) {
  const std::vector<Story> stories{test::cable_story()};
  ArrowArrayStream stream{};
  ASSERT_TRUE(table_of(stories, "claims", &stream));
  auto claims = columns_of(stream);
  ASSERT_TRUE(table_of(stories, "statements", &stream));
  auto statements = columns_of(stream);
  const Story& story = stories.front();
  ASSERT_EQ(claims["claim"].size(), story.claims.size());
  std::size_t row = 0;
  for (std::size_t i = 0; i < story.claims.size(); ++i) {
    const Claim& claim = story.claims[i];
    EXPECT_EQ(claims["text"][i], claim.text);
    EXPECT_EQ(claims["status"][i], name_of(claim.status));
    EXPECT_EQ(claims["statements"][i], std::to_string(claim.statements.size()));
    for (const StoryStatement& statement : claim.statements) {
      ASSERT_LT(row, statements["claim"].size());
      EXPECT_EQ(statements["claim"][row], claim.id);
      EXPECT_EQ(statements["quote"][row], statement.place.quote);
      EXPECT_EQ(statements["report"][row], story.reports[statement.place.report].id);
      ++row;
    }
  }
  EXPECT_EQ(row, statements["claim"].size());
  ASSERT_TRUE(table_of(stories, "timeline", &stream));
  EXPECT_EQ(columns_of(stream)["text"].size(), story.timeline.size());
  ASSERT_TRUE(table_of(stories, "differences", &stream));
  EXPECT_GE(columns_of(stream)["value"].size(), story.differences.size());
}

TEST(Tables, WhatIsNotTakenIsReleasedWithTheStream) {  // the address sanitizer looks
  const Reading reading = test::harbour_reading();
  const std::vector<const Reading*> readings{&reading};
  ArrowArrayStream stream{};
  ASSERT_TRUE(table_of(readings, "entities", &stream));
  stream.release(&stream);
  EXPECT_EQ(stream.release, nullptr);
}

TEST(Tables, ATableThatIsNotThereIsAnError) {
  ArrowArrayStream stream{};
  const auto none = table_of(std::span<const Reading* const>(), "verbs", &stream);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(table_of(std::span<const Story>(), "verbs", &stream).error().code, ErrorCode::kInvalidArgument);
  EXPECT_EQ(stream.release, nullptr);
}

}  // namespace
}  // namespace twosource
