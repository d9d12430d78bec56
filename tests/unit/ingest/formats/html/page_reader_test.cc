// A page becomes a Report: text in blocks, spans that cut it, and never anything else in its place.
#include "ingest/formats/html/page_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "made_page.h"

namespace twosource::ingest::html {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(PageReader, TheTextIsTheBlocksOneBelowTheOther) {
  const Report report = report_of(page("<article><h1>Harbour to close</h1>" + paragraphs() + "</article>")).value();
  EXPECT_EQ(report.text, "Harbour to close\n\n" + kFirst + "\n\n" + kSecond + "\n\n" + kThird);
  EXPECT_THAT(blocks_of(report), ElementsAre("headline: Harbour to close", "paragraph: " + kFirst,
                                             "paragraph: " + kSecond, "paragraph: " + kThird));
  EXPECT_EQ(report.blocks.back().number, 3U);
  EXPECT_FALSE(report.html);
  EXPECT_EQ(report.language, "en");
}

TEST(PageReader, APageAndATextAreOneTooMany) {
  Report report;
  report.html = page(paragraphs());
  report.text = kFirst;
  const auto finished = intake().finish(std::move(report), 1 << 24);
  ASSERT_FALSE(finished.ok());
  EXPECT_EQ(finished.error().code, ErrorCode::kInvalidArgument);
}

TEST(PageReader, APageInALanguageWithoutRulesIsNamed) {
  const auto report = report_of(
      page("<h1>Hafen wird geschlossen</h1><p>Der Hafen von Digby wird am Freitag geschlossen, nachdem ein Sturm zwei "
           "Fähren losgerissen hat, teilte die Hafenmeisterin am Dienstag mit. Niemand wurde verletzt, sagte sie, und "
           "niemand werde auslaufen, bevor die Molen repariert seien. Die Reederei hatte nach eigenen Angaben "
           "gewarnt.</p>"));
  ASSERT_FALSE(report.ok());
  EXPECT_EQ(report.error().code, ErrorCode::kUnsupportedLanguage);
  EXPECT_THAT(report.error().line(), HasSubstr("German"));
}

TEST(PageReader, WhatWasDoneToAPageIsTold) {
  const Report report = report_of("<html><meta charset=utf-8><h1>Harbour to close</h1><p>caf\xE9. " + kFirst +
                                  "</p><p>" + kSecond + "</p>")
                            .value();
  EXPECT_THAT(report.notes, ElementsAre(HasSubstr("decoded as windows-1252")));
  EXPECT_THAT(report.text, HasSubstr("café"));
}

}  // namespace
}  // namespace twosource::ingest::html
