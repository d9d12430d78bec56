// Title, authors, dates, outlet and address of a page, each with where it stands.
#include "ingest/formats/html/metadata.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "made_page.h"

namespace twosource::ingest::html {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Report read(const std::string& head, const std::string& body = "<h1>Harbour to close</h1>" + paragraphs()) {
  auto report = report_of(page(body, head));
  EXPECT_TRUE(report.ok()) << (report ? "" : report.error().line());
  return report.value();
}

std::string meta(const std::string& name, const std::string& content) {
  return "<meta property=\"" + name + "\" content=\"" + content + "\">";
}

std::string json_ld(const std::string& fields) {
  return R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour to close",)" + fields +
         "}</script>";
}

TEST(Metadata, WhatMachinesAreToldComesBeforeWhatReadersAre) {
  const Report report = read(
      json_ld(
          R"("datePublished":"2031-03-18T23:30:00-05:00","dateModified":"2031-03-20T08:00:00Z","author":{"name":"Jane Roe"})") +
      meta("article:published_time", "2031-03-19T04:30:00Z") + meta("og:site_name", "The Digby Packet") +
      "<link rel=canonical href=https://packet.example/harbour>");
  EXPECT_EQ(report.published->value, "2031-03-18");
  EXPECT_EQ(report.published_at, "2031-03-19T04:30:00Z");
  EXPECT_EQ(report.page->modified_at, "2031-03-20T08:00:00Z");
  EXPECT_EQ(report.page->published, FieldBasis::kJsonLd);
  EXPECT_THAT(report.authors, ElementsAre("Jane Roe"));
  EXPECT_EQ(report.outlet, "The Digby Packet");
  EXPECT_EQ(report.page->outlet, FieldBasis::kMeta);
  EXPECT_EQ(report.url, "https://packet.example/harbour");
}

TEST(Metadata, ADateHasMoreSources) {
  EXPECT_EQ(read(meta("article:published_time", "2031-03-18T09:00:00Z")).page->published, FieldBasis::kMeta);
  const Report timed =
      read("", "<h1>Harbour to close</h1><time datetime=2031-03-18T09:00:00Z>Tuesday</time>" + paragraphs());
  EXPECT_EQ(timed.published->value, "2031-03-18");
  EXPECT_EQ(timed.page->published, FieldBasis::kMarkup);
  const Report addressed = read("<link rel=canonical href=https://packet.example/2031/03/18/harbour>");
  EXPECT_EQ(addressed.published->value, "2031-03-18");
  EXPECT_EQ(addressed.page->published, FieldBasis::kUrl);
  EXPECT_FALSE(read("<link rel=canonical href=https://packet.example/2031/03/harbour-17>").published);
  EXPECT_FALSE(read("", "<h1>Harbour to close</h1>" + paragraphs() +
                            "<div class=comments><time datetime=2031-03-18>x</time></div>")
                   .published);
}

TEST(Metadata, ADateBehindTheFetchingIsLeftOutAndTold) {
  Report given;
  given.html = page("<h1>Harbour to close</h1>" + paragraphs(), meta("article:published_time", "2099-01-01T00:00:00Z"));
  given.fetched_at = "2031-03-19T00:00:00Z";
  const Report report = intake().finish(std::move(given), 1 << 24).value();
  EXPECT_FALSE(report.published);
  EXPECT_THAT(report.notes, ElementsAre(HasSubstr("published after it was fetched")));
}

TEST(Metadata, AnAgencyIsTheOriginNotTheOutlet) {
  const std::string agency =
      R"("publisher":{"name":"Associated Press"},"author":{"name":"By JANE ROE, Associated Press"})";
  const Report report = read(json_ld(agency) + meta("og:site_name", "Connecticut Packet"));
  EXPECT_EQ(report.outlet, "Connecticut Packet");
  EXPECT_THAT(report.page->agencies, ElementsAre("Associated Press"));
  const Report unnamed = read(json_ld(agency) + "<link rel=canonical href=https://www.packet.example/a>");
  EXPECT_EQ(unnamed.outlet, "packet.example");
  EXPECT_EQ(unnamed.page->outlet, FieldBasis::kUrl);
  const Report own = read(json_ld(agency) + meta("og:site_name", "AP News") +
                          "<link rel=canonical href=https://associatedpress.example/a>");
  EXPECT_THAT(own.page->agencies, IsEmpty());
}

TEST(Metadata, AnAgencyAsAuthorTellsTheOriginToo) {
  const Report report = read(json_ld(R"("author":{"name":"The Associated Press"})") + meta("og:site_name", "Bay News"));
  EXPECT_EQ(report.outlet, "Bay News");
  EXPECT_THAT(report.page->agencies, ElementsAre("Associated Press"));
}

TEST(Metadata, TheTitleIsThePrintedOneWhereItIsBorneOut) {
  EXPECT_EQ(
      read(meta("og:title", "Harbour to close on Friday - The Digby Packet") + meta("og:site_name", "The Digby Packet"),
           "<h1>The Digby Packet</h1><h1>Harbour to close on Friday</h1>" + paragraphs())
          .title,
      "Harbour to close on Friday");
  const Report unprinted =
      read(meta("og:title", "Port shut | The Digby Packet") + meta("og:site_name", "The Digby Packet"), paragraphs());
  EXPECT_EQ(unprinted.title, "Port shut");
  EXPECT_EQ(unprinted.page->title, FieldBasis::kMeta);
}

TEST(Metadata, AuthorsHaveMoreSources) {
  EXPECT_THAT(read("<meta name=author content='Jane Roe'><meta name=author content='Bob Hay'>").authors,
              ElementsAre("Jane Roe", "Bob Hay"));
  EXPECT_THAT(read(meta("article:author", "https://social.example/packet"),
                   "<h1>Harbour to close</h1><a rel=author href=/jane>Jane Roe</a>" + paragraphs())
                  .authors,
              ElementsAre("Jane Roe"));
  const Report printed = read(meta("og:site_name", "The Digby Packet"),
                              "<h1>Harbour to close</h1><p>By Jane Roe, The Digby Packet</p>" + paragraphs());
  EXPECT_THAT(printed.authors, ElementsAre("Jane Roe"));
  EXPECT_EQ(printed.page->authors, FieldBasis::kText);
}

TEST(Metadata, WhatTheInputGivesStands) {
  Report given;
  given.html = page("<h1>Harbour to close</h1>" + paragraphs(),
                    meta("og:site_name", "Other") + meta("article:published_time", "2030-01-01"));
  given.outlet = "The Digby Packet";
  given.published = given_date("2031-03-18");
  const Report report = intake().finish(std::move(given), 1 << 24).value();
  EXPECT_EQ(report.outlet, "The Digby Packet");
  EXPECT_EQ(report.page->outlet, FieldBasis::kGiven);
  EXPECT_EQ(report.published->value, "2031-03-18");
  EXPECT_EQ(report.page->published, FieldBasis::kGiven);
}

TEST(Metadata, AFrontPageAsCanonicalAddressIsAMistake) {
  EXPECT_EQ(
      read("<link rel=canonical href=https://packet.example/>" + meta("og:url", "https://packet.example/harbour")).url,
      "https://packet.example/harbour");
}

}  // namespace
}  // namespace twosource::ingest::html
