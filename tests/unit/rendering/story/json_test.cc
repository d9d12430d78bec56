#include <gtest/gtest.h>

#include <string>

#include "base/json.h"
#include "base/unicode.h"
#include "rendering/rendering.h"
#include "unit/rendering/story_builder.h"

namespace twosource::rendering {
namespace {

base::Json cable_json(Passages passages = Passages::kAround) {
  BriefOptions options;
  options.passages = passages;
  const std::string text = story_json(test::cable_story(), options);
  EXPECT_EQ(text.back(), '\n');
  EXPECT_EQ(text.find('\n'), text.size() - 1) << "one line";
  return base::parse_json(text, "story").value();
}

TEST(StoryJson, HasTheContractsFieldsInTheContractsOrder) {
  const base::Json json = cable_json();
  std::string names;
  for (const auto& item : json.items()) names += item.key() + " ";
  EXPECT_EQ(
      names,
      "schema made_by id title as_of reports left_out short entities claims open timeline differences provenance ");
}

TEST(StoryJson, EvidenceCutsItsQuoteOutInCodePoints) {
  const base::Json story = cable_json(Passages::kFull);
  const base::Json& place = story["claims"][8]["statements"][0];
  ASSERT_EQ(place["report"], "wire/<7>.jsonl:3");
  const std::u32string text = base::to_utf32(story["reports"][2]["text"].get<std::string>());
  const auto start = place["start"].get<std::size_t>();
  const auto end = place["end"].get<std::size_t>();
  EXPECT_EQ(base::to_utf8(text.substr(start, end - start)), "the premier would not go to sea this week");
  EXPECT_EQ(place["quote"], "the premier would not go to sea this week");
  EXPECT_EQ(place["block"], "paragraph");
  EXPECT_EQ(place["number"], 1);
}

TEST(StoryJson, AReportNamesWhatItCopies) {
  Story story = test::cable_story();
  story.reports[0].copies = {{1, 0.5, {{{0, 4}, {2, 6}}}}};
  const base::Json reports = base::parse_json(story_json(story, {}), "story").value()["reports"];
  EXPECT_FALSE(reports[1].contains("copies"));
  const base::Json& copied = reports[0]["copies"][0];
  EXPECT_EQ(copied["report"], story.reports[1].id);
  EXPECT_EQ(copied["share"], 0.5);
  EXPECT_EQ(copied["passages"].size(), 1);
  EXPECT_EQ(copied["passages"][0]["here"].size(), 2);
}

TEST(StoryJson, TheReportsTextIsCarriedOnlyWhenAskedFor) {
  EXPECT_FALSE(cable_json(Passages::kAround)["reports"][0].contains("text"));
  EXPECT_TRUE(cable_json(Passages::kFull)["reports"][0].contains("text"));
}

TEST(StoryJson, OtherwiseTheBlocksAreThatEvidencePointsAt) {
  const base::Json story = cable_json(Passages::kAround);
  std::string numbers;
  for (const base::Json& passage : story["reports"][0]["passages"]) {
    numbers += passage["kind"].get<std::string>() + std::to_string(passage["number"].get<int>()) + " ";
    EXPECT_EQ(base::to_utf32(passage["text"].get<std::string>()).size(),
              passage["end"].get<std::size_t>() - passage["start"].get<std::size_t>());
  }
  EXPECT_EQ(
      numbers,
      "caption1 dateline1 paragraph1 paragraph2 paragraph3 paragraph4 paragraph5 paragraph6 paragraph7 paragraph8 ")
      << "no headline, no cross-heading, no note";
}

TEST(StoryJson, APassageIsThereForADateThatAnotherReportSettles) {
  Story story = test::cable_story();
  std::erase_if(story.claims, [](const Claim& claim) { return claim.statements.front().place.report == 0; });
  story.short_form = {};
  story.timeline.clear();
  story.differences.clear();
  story.open.clear();
  story.entities.clear();
  story.provenance = {};
  const base::Json json = base::parse_json(story_json(story, {}), "story").value();
  const base::Json& passages = json["reports"][0]["passages"];
  ASSERT_EQ(passages.size(), 2U) << "of its own date, and of B's";
  EXPECT_EQ(passages[1]["number"], 3);
}

TEST(StoryJson, LabelsAreThoseOfTheBrief) {
  const base::Json story = cable_json();
  EXPECT_EQ(story["claims"][0]["label"], "2 governments");
  EXPECT_EQ(story["claims"][1]["statements"][0]["whose"], "Dara Velling, Norland’s energy minister, via Kanal Sju");
  EXPECT_EQ(story["claims"][1]["statements"][2]["label"], "B k2");
  EXPECT_EQ(story["reports"][0]["date"], "Wed 14 May 2031 or the day after");
}

TEST(StoryJson, ReferencesAreIdsAndAbsenceIsNull) {
  const base::Json story = cable_json();
  const base::Json& contested = story["claims"][1];
  EXPECT_EQ(contested["statements"][1]["origin"], "O2");
  EXPECT_EQ(contested["statements"][1]["attribution"], "a1");
  EXPECT_EQ(contested["absent_from"][0]["report"], "harbour-post.txt");
  const base::Json& own_word = story["claims"][3];
  EXPECT_TRUE(own_word["statements"][0]["speaker"].is_null());
  EXPECT_TRUE(own_word["statements"][0]["attribution"].is_null());
  EXPECT_TRUE(own_word["origins"][0]["party"].is_null());
  EXPECT_TRUE(story["reports"][2]["published"].is_null());
  EXPECT_EQ(story["entities"][0]["roles"][0]["of"], "E3");
}

TEST(StoryJson, ALinkedDateCarriesTheOtherReportsWords) {
  const base::Json published = cable_json()["reports"][1]["published"];
  EXPECT_EQ(published["basis"], "linked");
  EXPECT_EQ(published["confidence"], "likely");
  EXPECT_EQ(published["evidence"][0]["quote"], "said Monday");
  EXPECT_EQ(published["evidence"][1]["report"], "harbour-post.txt");
}

}  // namespace
}  // namespace twosource::rendering
