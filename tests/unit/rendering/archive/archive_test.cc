// What an archive tells, as a person reads it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "twosource/render.h"

namespace twosource {
namespace {

using testing::HasSubstr;
using testing::Not;

StoryListing listing() {
  StoryListing story;
  story.id = "3f9ab2c4d1e0f677";
  story.title = "Ferry strikes lock gate";
  story.from = "2031-05-14";
  story.to = "2031-05-15";
  story.reports = {"a.txt", "b.txt"};
  story.outlets = {"The Ledger"};
  story.entities = {"Ilse Brandt", "Varn"};
  story.claims = {{ClaimStatus::kContested, 1}, {ClaimStatus::kSingleOrigin, 4}};
  return story;
}

TEST(ListOfStories, SaysWhenWhatAndWho) {
  EXPECT_EQ(*render(listing(), RecordFormat::kText),
            "Wed 14 May 2031 – Thu 15 May 2031   2 reports, 1 outlet                       (3f9ab2c4d1e0f677)\n"
            "  Ferry strikes lock gate\n"
            "  Ilse Brandt · Varn\n"
            "  1 contested, 4 single-origin\n");
}

TEST(ListOfStories, SaysWhatIsNotLinkedYet) {
  StoryListing story = listing();
  story.linked = false;
  story.title.clear();
  EXPECT_THAT(*render(story, RecordFormat::kText), HasSubstr("twosource refresh"));
  EXPECT_THAT(*render(story, RecordFormat::kText), HasSubstr("without a title"));
}

TEST(ListOfStories, ShowsWhatWouldActOnATerminal) {
  StoryListing story = listing();
  story.title = "Ferry\x1b[31m strikes";
  EXPECT_THAT(*render(story, RecordFormat::kText), Not(HasSubstr("\x1b")));
}

TEST(SumOfAnIngest, IsOneLine) {
  IngestSummary summary;
  summary.read = 2000;
  summary.outcomes = {{IngestOutcome::kNew, 1810},
                      {IngestOutcome::kSame, 120},
                      {IngestOutcome::kChanged, 31},
                      {IngestOutcome::kRefused, 39}};
  summary.refusals = {{"no article", 9}, {"no text", 30}};
  EXPECT_EQ(*render(summary, RecordFormat::kText),
            "read 2000: new 1810, same 120, changed 31, refused 39 (30 no text, 9 no article)\n");
  summary.stopped = true;
  EXPECT_THAT(*render(summary, RecordFormat::kText), HasSubstr("stopped before the end"));
}

ReportChange figure_changed() {
  ReportChange change;
  change.from.number = 1;
  change.to.number = 2;
  change.text_before = "The ferry carried 12 passengers.";
  change.text_after = "The ferry carried 14 passengers.";
  change.words = {{{18, 20}, {18, 20}}};
  change.statements = {{Span{0, 31}, Span{0, 31}, "Ilse Brandt"}};
  return change;
}

TEST(ChangesOfAReport, StandInTheirWords) {
  const ReportChange change = figure_changed();
  EXPECT_EQ(*render(std::span(&change, 1), RecordFormat::kText),
            "version 1 → 2\n"
            "\n"
            "  The ferry carried [-12-] {+14+} passengers.\n"
            "\n"
            "statements\n"
            "  changed   Ilse Brandt: The ferry carried 12 passengers\n"
            "  to        Ilse Brandt: The ferry carried 14 passengers\n");
}

TEST(ChangesOfAReport, AreNoneOfOneVersion) {
  EXPECT_EQ(*render(std::span<const ReportChange>(), RecordFormat::kText), "one version: nothing has changed\n");
}

TEST(ReportOfAnArchive, SaysWhatEachFieldRestsOn) {
  ArchivedReport archived;
  archived.key = "https://ledger.example/ferry";
  archived.story = "3f9ab2c4d1e0f677";
  Report& report = archived.reading.report;
  report.id = "ferry.html";
  report.text = "The ferry struck the gate.";
  report.blocks = {{BlockKind::kParagraph, 1, {0, 26}}};
  report.outlet = "The Ledger";
  report.title = "Ferry strikes gate";
  report.page.emplace();
  report.page->outlet = FieldBasis::kMeta;
  report.page->title = FieldBasis::kJsonLd;
  archived.versions = {{1, {}, "00", false}, {2, "2031-05-14T12:00:00Z", "01", true}};
  const std::string text = *render(archived, RecordFormat::kText);
  EXPECT_THAT(text, testing::StartsWith("Ferry strikes gate (json-ld)\n\nkey         https://ledger.example/ferry\n"));
  EXPECT_THAT(text, HasSubstr("\noutlet      The Ledger (meta)\n"));
  EXPECT_THAT(text, HasSubstr("\nversions    1, 2 fetched 2031-05-14T12:00:00Z (stands)\n"));
  EXPECT_THAT(text, testing::EndsWith("\n\n  The ferry struck the gate.\n"));
}

ArchivedReport copied_report() {
  ArchivedReport archived;
  archived.key = "https://a.example/ferry";
  archived.reading.report.id = "a.txt";
  archived.reading.report.text = "“Café” closed. The ferry struck the gate.";
  ReportCopy copy;
  copy.report = "b.txt";
  copy.is_original = true;
  copy.share = 0.75;
  copy.text = "The ferry struck the gate.";
  const auto at = static_cast<std::uint32_t>(archived.reading.report.text.find("The"));
  copy.passages = {{{at, at + 25}, {0, 25}}};
  archived.copies = {copy};
  return archived;
}

TEST(AReport, SaysWhatItCopiesAndInWhichWords) {
  const std::string text = *render(copied_report(), RecordFormat::kText);
  EXPECT_THAT(text, HasSubstr("copies b.txt (75 % of the shorter one's passages)"));
  EXPECT_THAT(text, HasSubstr("shared with b.txt\n  “The ferry struck the gate”\n"));
}

TEST(AReport, CountsCodePointsOfBothTexts) {
  EXPECT_THAT(
      *render(copied_report(), RecordFormat::kJson),
      HasSubstr(
          R"("copies":[{"report":"b.txt","original":true,"share":0.75,"passages":[{"here":[15,40],"there":[0,25]}]}])"));
}

TEST(Rulings, NameTheReports) {
  EXPECT_EQ(*render(ArchivedRuling{1, false, {"a.txt", "b.txt"}, {"c.txt"}, true}),
            "not the same story: a.txt, b.txt | c.txt (taken back)\n");
}

}  // namespace
}  // namespace twosource
