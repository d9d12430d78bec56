// JSON read back: what `twosource read` prints, what other versions print, what is broken.
#include "records/json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "twosource/codec.h"
#include "unit/records/filled_reading.h"

namespace twosource::records {
namespace {

using base::Json;

Json json_of(const Reading& reading) {
  Layers layers;
  layers.tokens = layers.words = true;
  return records::json_of(reading, layers);
}

/// The Error of a filled Reading's JSON, after a change to it.
template <class Change>
std::string error_after(Change change) {
  Json json = json_of(test::filled_reading());
  change(json);
  const auto reading = reading_from_json(base::to_text(json));
  return reading ? "none" : reading.error().line();
}

TEST(ReadingFromJson, GivesBackEveryFieldOfEveryRecord) {
  const Reading reading = test::filled_reading();
  const auto again = reading_from_json(base::to_text(json_of(reading)));
  ASSERT_TRUE(again) << again.error().line();
  EXPECT_EQ(base::to_text(json_of(*again)), base::to_text(json_of(reading)));
  EXPECT_EQ(encode(*again), encode(reading));
}

TEST(ReadingFromJson, LayersThatWereNotPrintedAreEmpty) {
  const Reading reading = test::filled_reading();
  const auto again = reading_from_json(base::to_text(records::json_of(reading, Layers{})));
  ASSERT_TRUE(again) << again.error().line();
  EXPECT_TRUE(again->tokens.empty());
  EXPECT_EQ(again->sentences.size(), 2U);
  EXPECT_EQ(again->events.size(), 2U);
}

TEST(ReadingFromJson, ReadsWhatOlderVersionsPrinted) {
  const auto reading = reading_from_json(R"({"schema":"twosource.reading/1","made_by":{},"id":"r1","outlet":null,
      "text":"¿Qué?","blocks":[{"kind":"paragraph","number":1,"start":0,"end":5}],"sentences":[[0,5]],
      "attributions":[{"id":"a1","source":[],"cue":[[1,4]],"content":[],"speaker":null,"time":null}]})");
  ASSERT_TRUE(reading) << reading.error().line();
  EXPECT_EQ(reading->sentences.at(0).span, (Span{0, 7}));
  EXPECT_EQ(cut(reading->report.text, reading->attributions.at(0).cue.at(0)), "Qué");
  EXPECT_EQ(reading->attributions[0].act, Act::kState);
  EXPECT_FALSE(reading->report.outlet);
}

TEST(ReadingFromJson, PassesOverWhatItDoesNotKnow) {
  Json json = json_of(test::filled_reading());
  json["mood"] = "calm";
  json["entities"][1]["colour"] = {{"red", 3}};
  json["attributions"][0]["act"] = "an act that is still to be thought of";
  const auto reading = reading_from_json(base::to_text(json));
  ASSERT_TRUE(reading) << reading.error().line();
  EXPECT_EQ(reading->attributions[0].act, Act::kState);
}

TEST(ReadingFromJson, NamesThePlaceOfWhatIsWrong) {
  EXPECT_EQ(error_after([](Json& json) { json["attributions"][1]["via"][0]["start"] = "x"; }),
            "attributions[1].via[0]: is no whole number, or too large");
  EXPECT_EQ(error_after([](Json& json) { json["entities"][0]["mentions"][1]["end"] = 4000; }),
            "entities[0].mentions[1]: lies beyond the text");
  EXPECT_EQ(error_after([](Json& json) { json["timexes"][0].erase("end"); }),
            "timexes[0]: has one of start and end alone");
  EXPECT_EQ(error_after([](Json& json) {
              json["propositions"][0]["span"][1] = {1, 2, 3};
            }),
            "propositions[0].span[1]: is no pair of numbers");
  EXPECT_EQ(error_after([](Json& json) { json["attributions"][0]["speaker"] = "x1"; }),
            "attributions[0].speaker: is no id like e1");
  EXPECT_EQ(error_after([](Json& json) { json["attributions"][0]["speaker"] = "e0"; }),
            "attributions[0].speaker: is no id like e1");
  EXPECT_EQ(error_after([](Json& json) { json["attributions"][0]["speaker"] = "e7"; }),
            "attributions[0].speaker: is beyond the 2 that there are");
  EXPECT_EQ(error_after([](Json& json) { json["entities"][1]["id"] = "e5"; }),
            "entities[1].id: is another than e2, as the ids count");
  EXPECT_EQ(error_after([](Json& json) { json["tokens"][1]["ent"] = 3; }), "tokens[1].ent: is no object");
  EXPECT_EQ(error_after([](Json& json) { json["tokens"][0]["space_after"] = 1; }),
            "tokens[0].space_after: is neither true nor false");
  EXPECT_EQ(error_after([](Json& json) { json["sentence_blocks"] = {1}; }), "sentence_blocks: is no list of 2");
  EXPECT_EQ(error_after([](Json& json) { json["timexes"][0]["direction"] = 200; }),
            "timexes[0].direction: is no whole number, or too large");
  EXPECT_EQ(error_after([](Json& json) { json["tokens"][0]["pos"] = std::string(300, 'X'); }),
            "tokens[0].pos: is no label: too long, or too many others");
  EXPECT_EQ(error_after([](Json& json) { json["authors"] = "Ana"; }), "authors: is no list");
  EXPECT_EQ(error_after([](Json& json) { json["text"] = nullptr; }), "text: is missing, or is no text");
  EXPECT_EQ(error_after([](Json& json) { json["schema"] = "twosource.story/1"; }),
            "schema: is not twosource.reading/1");
  EXPECT_EQ(error_after([](Json& json) { json.erase("entities"); }).find("attributions[0].speaker: is beyond the 0"),
            0U);
}

TEST(ReadingFromJson, BrokenJsonIsOneClearError) {
  const auto broken = reading_from_json("{\"schema\": ");
  ASSERT_FALSE(broken.ok());
  EXPECT_EQ(broken.error().code, ErrorCode::kBrokenInput);
  EXPECT_THAT(broken.error().line(), testing::HasSubstr("broken JSON"));
  EXPECT_FALSE(reading_from_json("[]").ok());
  EXPECT_FALSE(reading_from_json("").ok());
}

}  // namespace
}  // namespace twosource::records
