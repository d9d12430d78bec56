// What the verbs and nouns of a report tell, when, and of whom.
#include "linking/times/happenings.h"

#include <gtest/gtest.h>

#include "document/parse.h"
#include "support/english_world.h"
#include "unit/linking/linked_story.h"

namespace twosource::linking {
namespace {

using test::ReadingBuilder;

/// "Holt arrived on Monday and spoke. She has a boat. She will leave."
ReadingBuilder report_of_holt() {
  ReadingBuilder report("a");
  report.published("2024-05-08");
  report.sentence(
      "Ada/PROPN/compound/2 Holt/PROPN/nsubj/3 arrived/VERB/ROOT/3/arrive on/ADP/prep/3 Monday/PROPN/pobj/4 "
      "and/CCONJ/cc/3 spoke/VERB/conj/3/speak +./PUNCT/punct/3");
  report.sentence("She/PRON/nsubj/2 has/VERB/ROOT/2/have a/DET/det/4 boat/NOUN/dobj/2 +./PUNCT/punct/2");
  for (Token& token : report.reading.tokens) {
    if (token.pos.text() == "VERB") token.tag = Label(token.lemma == "have" ? "VBZ" : "VBD");
  }
  const auto monday = report.timex("Monday", "2024-05-06", "XXXX-WXX-1");
  report.proposition("Ada Holt arrived on Monday", "arrived", {}, monday);
  return report;
}

/// "verb time: participants" of each happening of a report.
std::vector<std::string> happenings(ReadingBuilder& builder) {
  static const auto& knowledge =
      *new Result<Knowledge>(load_knowledge(TWOSOURCE_SOURCE_DIR "/data", "en", test::english_world()));
  const Reading& reading = builder.build();
  Story story;
  StoryReport report;
  report.id = reading.report.id;
  report.published = reading.report.published;
  story.reports.push_back(std::move(report));
  const std::vector<const Reading*> readings{&reading};
  const Context context{readings, *knowledge, story, {}};
  std::vector<std::string> lines;
  for (const Happening& happening : happenings_of(context, 0, document::ParseTree(reading.tokens))) {
    std::string line = happening.kind == HappeningKind::kFrame ? "frame " : "";
    for (const Span word : happening.words) line += std::string(context.words({0, word})) + " ";
    line += happening.time.value_or("?") + ":";
    for (const std::uint32_t token : happening.participants) {
      line += " " + std::string(cut(reading.report.text, reading.tokens[token].span));
    }
    lines.push_back(line);
  }
  return lines;
}

TEST(Happenings, TakeTheirClausesTimeOrTheDayThatTheReportTellsOf) {
  auto report = report_of_holt();
  const std::vector<std::string> expected = {"arrived 2024-05-06: Holt", "spoke 2024-05-06: Holt",
                                             "has 2024-05-08: She boat"};
  EXPECT_EQ(happenings(report), expected);
}

TEST(Happenings, AreNounsAsWellWithThoseWhoOwnThem) {
  ReadingBuilder report("a");
  report.published("2024-05-08");
  report.sentence(
      "They/PRON/nsubj/2 welcomed/VERB/ROOT/2/welcome the/DET/det/4 arrest/NOUN/dobj/2/arrest "
      "of/ADP/prep/4 Holt/PROPN/pobj/5 +./PUNCT/punct/2");
  report.reading.tokens[1].tag = Label("VBD");
  const std::vector<std::string> expected = {"welcomed 2024-05-08: They arrest", "arrest 2024-05-08: Holt"};
  EXPECT_EQ(happenings(report), expected);
}

TEST(Happenings, OfNoVerbAreFramesWhereTheReportSaysSomething) {
  ReadingBuilder report("a");
  report.published("2024-05-08");
  report.sentence("Holt/PROPN/nsubj/2 is/AUX/ROOT/2/be mayor/NOUN/attr/2/mayor +./PUNCT/punct/2");
  report.proposition("Holt is mayor", "is", {});
  report.reading.tokens[1].tag = Label("VBZ");
  const std::vector<std::string> expected = {"frame is 2024-05-08: Holt"};
  EXPECT_EQ(happenings(report), expected);
}

}  // namespace
}  // namespace twosource::linking
