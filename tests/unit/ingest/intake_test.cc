// What every Report gets, and what is refused of one that a program made itself.
#include "ingest/intake.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/files.h"

namespace twosource::ingest {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string kText =
    "The harbour master closed the port on Tuesday after a storm tore two ships from their moorings, officials said.";

const Intake& english() {
  static const auto& intake = *new Result<Intake>(Intake::open(TWOSOURCE_SOURCE_DIR "/data", {"en"}));
  return *intake;
}

Report of_text(std::string text) {
  Report report;
  report.text = std::move(text);
  return report;
}

Result<Report> finished(Report report) { return english().finish(std::move(report), kLargestReport); }
Error refused(Report report) { return finished(std::move(report)).error(); }

TEST(Intake, ATextAloneIsEnough) {
  const auto report = finished(of_text("By Tom Lindt, Northern Press\n\n" + kText));
  EXPECT_EQ(report->id, report->sha256.substr(0, 16));
  EXPECT_EQ(report->sha256.size(), 64U);
  EXPECT_EQ(report->language, "en");
  EXPECT_EQ(report->blocks.size(), 2U);
  EXPECT_EQ(report->outlet, "Northern Press");
  EXPECT_THAT(report->authors, ElementsAre("Tom Lindt"));
}

TEST(Intake, GivenFieldsComeBeforeWhatTheTextSays) {
  Report given = of_text("By Tom Lindt, Northern Press\n\n" + kText);
  given.id = "r1";
  given.outlet = "The Quay";
  given.authors = {"Ida Holt"};
  const auto report = finished(given);
  EXPECT_EQ(report->id, "r1");
  EXPECT_EQ(report->outlet, "The Quay");
  EXPECT_THAT(report->authors, ElementsAre("Ida Holt"));
}

TEST(Intake, GivenBlocksStay) {
  Report given = of_text("Port closed\n\n" + kText);
  given.blocks = {{BlockKind::kHeadline, 1, {0, 11}}, {BlockKind::kParagraph, 1, {13, 124}}};
  const auto report = finished(given);
  ASSERT_EQ(report->blocks.size(), 2U);
  EXPECT_EQ(report->blocks[0].kind, BlockKind::kHeadline);
}

TEST(Intake, BlocksThatMakeNoSenseAreRefused) {
  const std::vector<std::vector<Span>> wrong = {{{0, 9000}},         {{5, 5}},         {{9, 4}}, {{0, 20}, {10, 30}},
                                                {{20, 30}, {0, 10}}, {{0, 4}, {4, 10}}};
  for (const std::vector<Span>& spans : wrong) {
    Report given = of_text("Café " + kText);  // the é is bytes 3 and 4
    for (const Span span : spans) given.blocks.push_back({BlockKind::kParagraph, 1, span});
    const Error error = refused(given);
    EXPECT_EQ(error.code, ErrorCode::kInvalidArgument);
    EXPECT_EQ(error.detail, "blocks");
  }
}

TEST(Intake, ADateIsCompletedOrRefused) {
  Report given = of_text(kText);
  given.published = PublishedDate{};
  given.published->value = "2031-05";
  EXPECT_EQ((*finished(given)).published->latest, "2031-05-31");
  EXPECT_EQ((*finished(given)).published->precision, DatePrecision::kMonth);
  given.published->value = "in May";
  EXPECT_EQ(refused(given).detail, "published");
  given.published.reset();
  given.published_at = "2031-05-14T23:30:00-02:00";
  EXPECT_EQ((*finished(given)).published_at, "2031-05-15T01:30:00Z");
  EXPECT_EQ((*finished(given)).published->value, "2031-05-15");
  given.published_at = "noon";
  EXPECT_EQ(refused(given).detail, "published_at");
}

TEST(Intake, ADateThatAnEarlierReadingInferredIsFoundAnew) {
  Report given = of_text(kText);
  given.published = given_date("2031-05-14");
  given.published->basis = DateBasis::kInferred;
  EXPECT_EQ((*finished(given)).published, std::nullopt);
}

TEST(Intake, WhatIsNoTextIsRefused) {
  EXPECT_EQ(refused(of_text("")).code, ErrorCode::kEmpty);
  EXPECT_EQ(refused(of_text("caf\xE9")).code, ErrorCode::kNotText);
  EXPECT_EQ(refused(of_text(std::string("a\0b", 3))).code, ErrorCode::kNotText);
  Report given = of_text(kText);
  given.outlet = "Caf\xE9";
  EXPECT_EQ(refused(given).code, ErrorCode::kNotText);
  EXPECT_EQ(refused(given).detail, "outlet");
}

TEST(Intake, ATextBeyondTheBoundIsRefused) {
  const auto report = english().finish(of_text(kText), 50);
  EXPECT_EQ(report.error().code, ErrorCode::kTooLarge);
  EXPECT_EQ(report.error().detail, "max_bytes");
}

TEST(Intake, AnotherLanguageIsNamedAndLeftOut) {
  Report german = of_text(
      "Der Hafenmeister hat den Hafen am Dienstag geschlossen, nachdem ein Sturm zwei Schiffe losgerissen hatte, wie "
      "die Behörden am Abend mitteilten.");
  german.id = "a.txt";
  EXPECT_THAT(refused(german).message, HasSubstr("\"a.txt\" is in German (de)"));
  Report french = of_text(kText);
  french.language = "fr";
  EXPECT_THAT(refused(french).message, HasSubstr("is in French (fr)"));
}

TEST(Intake, ATextTooShortToTellIsReadAsTheFirstLanguageWithANote) {
  EXPECT_THAT((*finished(of_text("Port closed."))).notes,
              ElementsAre("the language cannot be told from the text: read as English"));
}

TEST(Intake, DataThatIsMissingIsAnErrorAtOnce) {
  EXPECT_EQ(Intake::open(TWOSOURCE_SOURCE_DIR "/nowhere", {"en"}).error().code, ErrorCode::kDataBroken);
}

}  // namespace
}  // namespace twosource::ingest
