// What one entity takes part in, over all reports.
#include "linking/happenings.h"

#include <gtest/gtest.h>

#include "linking/entities.h"
#include "unit/linking/linked_story.h"

namespace twosource::linking {
namespace {

using test::ReadingBuilder;

/// "Holt arrived on Monday and spoke. She has a boat. She will leave."
ReadingBuilder report_of_holt(const std::string& id = "a") {
  ReadingBuilder report(id);
  report.published("2024-05-08");
  report.sentence(
      "Ada/PROPN/compound/2 Holt/PROPN/nsubj/3 arrived/VERB/ROOT/3/arrive on/ADP/prep/3 Monday/PROPN/pobj/4 "
      "and/CCONJ/cc/3 spoke/VERB/conj/3/speak +./PUNCT/punct/3");
  report.sentence("She/PRON/nsubj/2 has/VERB/ROOT/2/have a/DET/det/4 boat/NOUN/dobj/2 +./PUNCT/punct/2");
  for (Token& token : report.reading.tokens) {
    if (token.pos == "VERB") token.tag = Label(token.lemma == "have" ? "VBZ" : "VBD");
  }
  report.entity("Ada Holt", "PERSON", {"Ada Holt", "She"});
  report.timex("Monday", "2024-05-06", "XXXX-WXX-1");
  return report;
}

/// "verb time order" of each happening.
std::vector<std::string> happenings(std::vector<ReadingBuilder*> builders, const std::string& name) {
  static const auto& knowledge = *new Result<Knowledge>(load_knowledge(TWOSOURCE_SOURCE_DIR "/data", "en"));
  std::vector<const Reading*> readings;
  Story story;
  for (ReadingBuilder* builder : builders) {
    readings.push_back(&builder->build());
    StoryReport report;
    report.id = readings.back()->report.id;
    report.published = readings.back()->report.published;
    story.reports.push_back(std::move(report));
  }
  Context context{readings, *knowledge, story, {}};
  link_entities(context);
  std::vector<std::string> lines;
  for (const Happening& happening : happenings_of(context, name)) {
    std::string line;
    for (const Span word : happening.words) line += std::string(context.words({happening.report, word})) + " ";
    lines.push_back(line + happening.time.value_or("?") + " " + std::to_string(happening.order));
  }
  return lines;
}

TEST(Happenings, TakeTheirClausesTimeOrTheDayThatTheReportTellsOf) {
  auto report = report_of_holt();
  const std::vector<std::string> expected = {"arrived 2024-05-06 1", "spoke 2024-05-06 1", "has 2024-05-08 2"};
  EXPECT_EQ(happenings({&report}, "Ada Holt"), expected);
}

TEST(Happenings, AreRankedOverAllReports) {
  auto first = report_of_holt("a");
  auto second = report_of_holt("b");
  EXPECT_EQ(happenings({&first, &second}, "Ada Holt").size(), 6U);
  EXPECT_EQ(happenings({&first, &second}, "Ada Holt").back(), "has 2024-05-08 2");
}

TEST(Happenings, OfOthersStayOut) {
  auto report = report_of_holt();
  EXPECT_TRUE(happenings({&report}, "Bo Lind").empty());
  EXPECT_TRUE(happenings({&report}, "").empty());
}

}  // namespace
}  // namespace twosource::linking
