// What was found in an archive, as a person reads it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "twosource/search.h"

namespace twosource {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A hit on one word of a text; all of the text is the passage.
Hit hit(std::string text, std::string_view word) {
  Hit hit;
  hit.report = "ledger/1.html";
  hit.outlet = "The Ledger";
  hit.day = "2031-05-14";
  hit.published = given_date(hit.day);
  const auto at = static_cast<std::uint32_t>(text.find(word));
  hit.span = {0, static_cast<std::uint32_t>(text.size())};
  hit.marks = {{at, at + static_cast<std::uint32_t>(word.size())}};
  hit.quote = text;
  hit.text = std::move(text);
  return hit;
}

Found found(Hit one) {
  Found found;
  found.query = "gate";
  found.count = 1;
  found.hits.push_back(std::move(one));
  return found;
}

std::string text_of(const Found& found, bool colour = false) {
  return *render(found, SearchFormat::kText, {.width = 80, .colour = colour});
}

TEST(FoundText, ShowsReportDayOutletAndPassage) {
  Hit gate = hit("The gate stuck.", "gate");
  gate.story = "3f9a";
  EXPECT_EQ(text_of(found(gate)),
            "1 report, newest first\n\n"
            "Wed 14 May 2031   The Ledger                         (ledger/1.html, story 3f9a)\n"
            "  “The gate stuck.”\n");
}

TEST(FoundText, MarksWhatWasLookedForOnATerminal) {
  EXPECT_THAT(text_of(found(hit("The gate stuck.", "gate")), true), HasSubstr("The \x1b[1mgate\x1b[0m stuck"));
}

TEST(FoundText, SaysWhereAPassageWasCut) {
  Hit cut_out = hit("It rained. The gate stuck. It snowed.", "gate");
  cut_out.span = {11, 26};
  cut_out.quote = "The gate stuck.";
  EXPECT_THAT(text_of(found(cut_out)), HasSubstr("“… The gate stuck. …”"));
}

TEST(FoundText, SaysWhoSaidAStatementAndHow) {
  Hit said = hit("the gate is safe", "gate");
  said.saying = Saying{"Ana Duarte", Naming::kNamed,  Act::kState,  {},
                       "said",       "Coastal Press", "2031-05-13", ClaimStatus::kContested};
  Found statements = found(said);
  statements.statements = true;
  EXPECT_THAT(text_of(statements), HasSubstr("1 statement, newest first"));
  EXPECT_THAT(text_of(statements), HasSubstr("  Ana Duarte “said” · via Coastal Press · on 2031-05-13 · contested\n"));
}

TEST(FoundText, SaysADateAsWhatItIs) {
  Hit dated = hit("The gate stuck.", "gate");
  dated.published = PublishedDate{
      "2031-05-14", DatePrecision::kDay, "2031-05-14", "2031-05-15", DateBasis::kLinked, Confidence::kLikely, {}};
  EXPECT_THAT(text_of(found(dated)), HasSubstr("probably Wed 14 May 2031 or the day after   The Ledger"));
  dated.published.reset();
  dated.day_of_fetching = true;
  EXPECT_THAT(text_of(found(dated)), HasSubstr("Wed 14 May 2031 (fetched)   The Ledger"));
  dated.day.clear();
  dated.day_of_fetching = false;
  EXPECT_THAT(text_of(found(dated)), HasSubstr("date not known   The Ledger"));
}

TEST(FoundText, SaysHowFarWasCountedAndRanked) {
  Found many = found(hit("The gate stuck.", "gate"));
  many.count = 1000;
  many.more = true;
  EXPECT_THAT(text_of(many), HasSubstr("more than 1000 reports, newest first"));
  many.ranked = many.count = 5000;
  EXPECT_THAT(text_of(many), HasSubstr("the best of the newest 5000 reports of more"));
  EXPECT_THAT(text_of(Found{}), HasSubstr("no report answers"));
}

TEST(FoundText, HostileWordsDoNotReachATerminal) {
  Hit hostile = hit("The gate\x1b[31m \u202e stuck.\x01", "gate");
  hostile.title = "\x1b]0;x\x07";
  hostile.outlet = "a\nb";
  Found all = found(hostile);
  all.notes = {"nothing is \x1b[2J"};
  const std::string shown = text_of(all);
  EXPECT_THAT(shown, Not(HasSubstr("\x1b")));
  EXPECT_THAT(shown, Not(HasSubstr("\u202e")));
  EXPECT_THAT(shown, Not(HasSubstr("\x01")));
  EXPECT_THAT(shown, HasSubstr("a b"));
}

TEST(FoundJson, CountsInCodePoints) {
  const std::string json = *render(found(hit("Säntis: the gate stuck.", "gate")), SearchFormat::kJson);
  EXPECT_THAT(json, HasSubstr("\"start\":0,\"end\":23"));
  EXPECT_THAT(json, HasSubstr("\"marks\":[[12,16]]"));
}

TEST(SourcesText, GivesSharesOfAll) {
  Sources sources;
  sources.from = "2031-05-01";
  sources.to = "2031-05-14";
  sources.reports = 3;
  sources.statements = 8;
  sources.own_word = 5;
  sources.named = 3;
  sources.origins = {{"Ana Duarte", EntityType::kPerson, 2, 1}};
  const std::string text = *render(sources, SearchFormat::kText);
  EXPECT_THAT(text, HasSubstr("3 reports make 8 statements, Thu 1 May 2031 to Wed 14 May 2031"));
  EXPECT_THAT(text, HasSubstr("the outlet's own word: 5 of 8 (63 %)"));
  EXPECT_THAT(text, HasSubstr("Ana Duarte: 2 of 8 (25 %) statements, in 1 report"));
}

}  // namespace
}  // namespace twosource
