// What is exported for other programs: selectors find the same characters again, no words act in BibTeX, a draft has no verdict.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "base/json.h"
#include "base/unicode.h"
#include "twosource/desk.h"
#include "unit/rendering/story_builder.h"

namespace twosource {
namespace {

using base::Json;
using testing::HasSubstr;
using testing::Not;

DeskStory cable() { return {"3f9ab2", std::make_shared<const Story>(test::cable_story()), {}}; }

TEST(Annotations, SelectorsFindTheSameCharacters) {
  DeskStory desk = cable();
  Story story = *desk.story;
  story.reports[0].url = "https://harbour-post.example/velling";
  desk.story = std::make_shared<const Story>(story);
  const Json all = base::parse_json(*desk_annotations(desk), "annotations").value();
  EXPECT_EQ(all["type"], "AnnotationCollection");
  std::size_t at = 0;
  const Json& items = all["first"]["items"];
  for (const Claim& claim : story.claims) {
    for (const StoryStatement& one : claim.statements) {
      const std::string& text = story.reports[one.place.report].text;
      const Json& target = items[at++]["target"];
      const Json& words = target["selector"][0];
      const std::string around =
          words["prefix"].get<std::string>() + words["exact"].get<std::string>() + words["suffix"].get<std::string>();
      EXPECT_THAT(text, HasSubstr(around));
      EXPECT_EQ(words["exact"], text.substr(one.place.span.start, one.place.span.end - one.place.span.start));
      const Json& place = target["selector"][1];
      EXPECT_EQ(base::code_point_count(text.substr(0, one.place.span.start)), place["start"]);
      EXPECT_EQ(base::code_point_count(text.substr(0, one.place.span.end)), place["end"]);
    }
  }
  EXPECT_EQ(all["total"], at);
  EXPECT_EQ(items.size(), at);
  EXPECT_THAT(*desk_annotations(desk), HasSubstr("\"source\":\"https://harbour-post.example/velling\""));
}

TEST(Bibtex, HasAnEntryForEachReportInWhichNothingActs) {
  Story story = test::cable_story();
  story.reports[0].title = "Cable {cut} at 100% \\input{x} & more_$";
  story.reports[0].url = "https://a.example/{x}";
  const std::string all = *desk_bibtex({"s", std::make_shared<const Story>(story)});
  EXPECT_THAT(all, HasSubstr("Cable \\{cut\\} at 100\\% \\textbackslash{}input\\{x\\} \\& more\\_\\$"));
  EXPECT_THAT(all, HasSubstr("url = {https://a.example/%7Bx%7D}"));
  std::size_t entries = 0;
  for (std::size_t at = all.find("@online{"); at != std::string::npos; at = all.find("@online{", at + 1)) ++entries;
  EXPECT_EQ(entries, story.reports.size());
}

TEST(ClaimReview, IsADraftWithoutAVerdict) {
  const DeskStory desk = cable();
  for (const Claim& claim : desk.story->claims) {
    const Json review = base::parse_json(*desk_claim_review(desk, claim.id), "review").value();
    EXPECT_EQ(review["@type"], "ClaimReview");
    EXPECT_EQ(review["claimReviewed"], claim.text);
    EXPECT_FALSE(review.contains("reviewRating"));
    EXPECT_FALSE(review["itemReviewed"]["appearance"].empty());
  }
  EXPECT_EQ(desk_claim_review(desk, "C-gone").error().code, ErrorCode::kNotFound);
}

}  // namespace
}  // namespace twosource
