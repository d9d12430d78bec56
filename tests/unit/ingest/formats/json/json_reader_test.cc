// A line of JSON Lines becomes a Report with the fields that it gives; other values by what they are.
#include "ingest/formats/json/json_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twosource::ingest {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Result<Report> read(const std::string& line) {
  auto reports = read_json(line, "", "a.jsonl:3", {});
  EXPECT_EQ(reports.size(), 1U);
  return reports.at(0);
}
Report report(const std::string& line) { return read(line).value(); }
Error refused(const std::string& line) { return read(line).error(); }

TEST(JsonLine, NeedsOnlyAText) {
  const Report plain = report(R"({"text":"A storm closed the port."})");
  EXPECT_EQ(plain.text, "A storm closed the port.");
  EXPECT_EQ(plain.id, "");
  EXPECT_FALSE(plain.outlet || plain.title || plain.url || plain.published);
  EXPECT_THAT(plain.notes, IsEmpty());
}

TEST(JsonLine, GivesWhatItKnows) {
  const Report full = report(
      R"({"id":"r1","title":"Storm","outlet":"The Quay","url":"https://quay.example/1","published":"2024-03-05",)"
      R"("authors":["Ida Holt","Tom Lindt"],"language":"en-GB","text":"A storm.","section":"ports"})");
  EXPECT_EQ(full.id, "r1");
  EXPECT_EQ(full.title, "Storm");
  EXPECT_EQ(full.outlet, "The Quay");
  EXPECT_EQ(full.url, "https://quay.example/1");
  EXPECT_EQ(full.language, "en-GB");
  EXPECT_THAT(full.authors, ElementsAre("Ida Holt", "Tom Lindt"));
  ASSERT_TRUE(full.published);
  EXPECT_EQ(full.published->value, "2024-03-05");
  EXPECT_EQ(full.published->basis, DateBasis::kGiven);
}

TEST(JsonLine, TakesNullAndEmptyForNotGiven) {
  const Report report_ = report(R"({"text":"A storm.","id":"","outlet":null,"published":"","authors":null})");
  EXPECT_EQ(report_.id, "");
  EXPECT_FALSE(report_.outlet || report_.published);
}

TEST(JsonLine, TakesOneAuthorAsAString) {
  EXPECT_THAT(report(R"({"text":"A.","authors":"Ida"})").authors, ElementsAre("Ida"));
}

TEST(JsonLine, ReplacesALoneSurrogateWithANote) {
  const Report lone = report(R"({"text":"a\ud83db \ude00 \ud83d\ude00 \\ud83d"})");
  EXPECT_EQ(lone.text, "a\uFFFDb \uFFFD 😀 \\ud83d");
  EXPECT_THAT(lone.notes, ElementsAre("2 lone surrogates became U+FFFD"));
}

TEST(JsonLine, KeepsTheTextCodePointForCodePoint) {
  EXPECT_EQ(report(R"({"text":"e\u0301\r\n\tﬁ"})").text, "e\u0301\r\n\tﬁ");
}

TEST(JsonLine, RefusesWithPlaceAndRemedy) {
  EXPECT_EQ(refused("{\"text\":").code, ErrorCode::kBrokenInput);
  EXPECT_THAT(refused("{\"text\":").line(), HasSubstr("a.jsonl:3: broken JSON"));
  EXPECT_THAT(refused("7").line(), HasSubstr("is no JSON object"));
  EXPECT_THAT(refused(R"({"title":"Storm"})").line(), HasSubstr("has no \"text\""));
  EXPECT_THAT(refused(R"({"text":7})").line(), HasSubstr("\"text\" must be a string"));
  EXPECT_THAT(refused(R"({"text":"A.","authors":[1]})").line(), HasSubstr("\"authors\" must be a list of strings"));
  EXPECT_THAT(refused(R"({"text":"A.","published":"5 March"})").line(), HasSubstr("write it like 2023-02-21"));
}

TEST(JsonLine, RefusesWhatIsNoText) {
  EXPECT_EQ(refused(R"({"text":""})").code, ErrorCode::kEmpty);
  EXPECT_EQ(refused(R"({"text":"a\u0000b"})").code, ErrorCode::kNotText);
  EXPECT_EQ(refused("{\"text\":\"caf\xE9\"}").code, ErrorCode::kNotText);
}

TEST(JsonLine, SurvivesDeepNesting) {
  EXPECT_EQ(refused(R"({"text":)" + std::string(100'000, '[')).code, ErrorCode::kBrokenInput);
}

TEST(JsonLine, KeepsTheMomentWhereTimeAndZoneAreGiven) {
  const auto report =
      read(R"({"text":"Port closed.","published":"2031-05-14T23:30+01:00","fetched_at":"2031-05-15T06:00:00Z",)"
           R"("version_of":"r1"})");
  EXPECT_EQ(report->published->value, "2031-05-14");
  EXPECT_EQ(report->published_at, "2031-05-14T22:30:00Z");
  EXPECT_EQ(report->fetched_at, "2031-05-15T06:00:00Z");
  EXPECT_EQ(report->version_of, "r1");
  const auto day = read(R"({"text":"Port closed.","published":"2031-05-14"})");
  EXPECT_EQ(day->published_at, std::nullopt);
}

TEST(JsonLine, NamesTheFieldThatIsWrong) {
  EXPECT_EQ(refused(R"({"text":"Port closed.","published":"yesterday"})").detail, "published");
  EXPECT_EQ(refused(R"({"text":"Port closed.","fetched_at":"2031-05-14"})").detail, "fetched_at");
  EXPECT_EQ(refused(R"({"text":"Port closed.","outlet":7})").detail, "outlet");
}

TEST(JsonValue, AListIsReadElementByElement) {
  const auto reports = read_json(R"([{"text":"One."},{"id":"b","text":"Two."},7])", "a.json", "a.json", {});
  ASSERT_EQ(reports.size(), 3U);
  EXPECT_EQ(reports[0]->id, "a.json#1");
  EXPECT_EQ(reports[1]->id, "b");
  EXPECT_THAT(reports[2].error().line(), HasSubstr("a.json#3: is no JSON object"));
}

TEST(JsonValue, ItsMembersTellWhatItIs) {
  EXPECT_TRUE(report(R"({"uri":"urn:a:1","text":"Port closed."})").html == std::nullopt) << "a report of our own";
  EXPECT_EQ(report(R"({"uri":"urn:a:1","body_text":"Port closed."})").id, "urn:a:1");
  EXPECT_EQ(
      report(R"({"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","content_text":"x"}]})")
          .id,
      "1");
  EXPECT_THAT(refused(R"({"name":"package","version":"1.0"})").line(), HasSubstr("has no \"text\""));
}

}  // namespace
}  // namespace twosource::ingest
