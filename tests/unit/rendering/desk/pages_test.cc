// The pages of the desk: what they say, where they lead, and that no words of a report act on them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "twosource/desk.h"
#include "twosource/render.h"
#include "unit/rendering/story_builder.h"

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
  story.outlets = {"The Ledger & Post"};
  story.entities = {"Ilse Brandt", "Varn"};
  story.claims = {{ClaimStatus::kContested, 1}, {ClaimStatus::kSingleOrigin, 4}};
  return story;
}

DeskStory cable() { return {"3f9ab2c4d1e0f677", std::make_shared<const Story>(test::explained_cable_story()), {}}; }

ArchivedReport report() {
  ArchivedReport archived;
  Report& one = archived.reading.report;
  one.id = archived.key = "a.txt";
  one.title = "Harbour to close";
  one.outlet = "The Ledger";
  one.url = "https://ledger.example/harbour";
  one.text = "The harbour will close on Friday, mayor Ana Duarte said.";
  one.blocks = {{BlockKind::kParagraph, 1, {0, 56}}};
  archived.story = "3f9ab2c4d1e0f677";
  return archived;
}

TEST(Inbox, TellsOfEachStoryHowItStands) {
  const std::string page = *desk_inbox({.question = {}, .stories = {listing()}});
  EXPECT_THAT(page, HasSubstr("<a href=\"/s/3f9ab2c4d1e0f677\">Ferry strikes lock gate</a>"));
  EXPECT_THAT(page, HasSubstr("Wed 14 May 2031 – Thu 15 May 2031 · 2 reports"));
  EXPECT_THAT(page, HasSubstr("1 disputed"));
  EXPECT_THAT(page, HasSubstr("<a href=\"/o/The%20Ledger%20%26%20Post\">The Ledger &amp; Post</a>"));
  EXPECT_THAT(page, Not(HasSubstr("Older stories")));
}

TEST(Inbox, TellsWhatIsNewAndWhatChanged) {
  std::vector<StoryListing> stories{listing(), listing(), listing()};
  stories[1].seen = Seen::kChanged;
  stories[1].reports_when_seen = 1;
  stories[2].seen = Seen::kSeen;
  stories[2].id = "looked-at";
  const std::string page = *desk_inbox({.question = {}, .stories = stories});
  EXPECT_THAT(page, HasSubstr(">new</span>"));
  EXPECT_THAT(page, HasSubstr(">changed, 1 more report</span>"));
  EXPECT_THAT(page, HasSubstr("<li data-item class=\"seen\">"));
  EXPECT_THAT(page, HasSubstr("name=\"stories\" value=\"3f9ab2c4d1e0f677 3f9ab2c4d1e0f677\""));
}

TEST(Inbox, LeadsToWhatFollowsWithTheSameQuestion) {
  const std::string page =
      *desk_inbox({.question = {.since = "2031-05-01", .disputed = true}, .stories = {listing()}, .more = true});
  EXPECT_THAT(page, HasSubstr("href=\"/?after=3f9ab2c4d1e0f677&amp;since=2031-05-01&amp;disputed=1\""));
}

TEST(Inbox, SaysWhatIsWrongWithAQuestion) {
  const std::string page = *desk_inbox({.question = {.since = "May"}, .stories = {}, .wrong = "\"May\" is no day"});
  EXPECT_THAT(page, HasSubstr("role=\"alert\">&quot;May&quot; is no day"));
  EXPECT_THAT(page, HasSubstr("value=\"May\"")) << "what was typed is kept";
}

/// A page without what leads from its lines to their claims.
std::string without_claim_links(std::string page) {
  for (std::size_t at = 0; (at = page.find("<a class=\"claim-link\"", at)) != std::string::npos;) {
    page.erase(at, page.find('>', at) + 1 - at);
    page.erase(page.find("</a>", at), 4);
  }
  for (std::size_t at = 0; (at = page.find(" data-item data-claim=", at)) != std::string::npos;) {
    page.erase(at, page.find('>', at) - at);
  }
  return page;
}

TEST(StoryPage, IsTheBriefAsItIsPrinted) {
  const DeskStory story = cable();
  const std::string page = without_claim_links(*desk_story(story));
  const std::string brief = *render(*story.story, BriefFormat::kHtml);
  const std::size_t begin = brief.find("<main>\n") + 7;
  EXPECT_THAT(page, HasSubstr(brief.substr(begin, brief.find("</main>") - begin)));
  EXPECT_THAT(page, HasSubstr("href=\"/s/3f9ab2c4d1e0f677/claims\""));
  EXPECT_THAT(page, HasSubstr("href=\"/s/3f9ab2c4d1e0f677/brief.md\""));
}

TEST(StoryPage, LeadsFromEachClaimThatItPrintsToItsPage) {
  const DeskStory story = cable();
  const std::string page = *desk_story(story);
  for (const std::size_t claim : story.story->short_form.claims) {
    EXPECT_THAT(page, HasSubstr("href=\"/s/3f9ab2c4d1e0f677/c/" + story.story->claims[claim].id + "\""));
  }
  EXPECT_THAT(page, HasSubstr(" data-item data-claim=\"")) << "what a script finds";
  EXPECT_THAT(*render(*story.story, BriefFormat::kHtml), Not(HasSubstr("data-"))) << "a page of its own has none";
}

TEST(BesidePage, BringsOutTheWordsOfTheClaimThatIsChosen) {
  const DeskStory story = cable();
  for (const Claim& claim : story.story->claims) {
    const std::string page = *desk_beside(story, claim.id);
    for (const StoryStatement& one : claim.statements) {
      const Span span = one.place.span;
      EXPECT_THAT(page, HasSubstr("<mark id=\"r" + std::to_string(one.place.report + 1) + "-" +
                                  std::to_string(span.start) + "-" + std::to_string(span.end) + "\">"))
          << claim.text;
    }
    EXPECT_THAT(page, HasSubstr("claim=" + claim.id + "\" aria-current=\"true\""));
  }
  EXPECT_EQ(desk_beside(story, "C-gone").error().code, ErrorCode::kNotFound);
  EXPECT_TRUE(desk_beside(story).ok()) << "the weightiest";
}

TEST(BesidePage, SaysWhoHasItsWordsFromWhom) {
  Story story = test::cable_story();
  StoryStatement& told = story.claims[0].statements[0];
  told.stance = Stance::kAsserts;
  const std::size_t other = (told.place.report + 1) % story.reports.size();
  story.reports[told.place.report].copies = {{other, .5, {{told.place.span, {0, 5}}}}};
  const DeskStory desk{"s", std::make_shared<const Story>(story)};
  EXPECT_THAT(*desk_beside(desk, story.claims[0].id), HasSubstr("in the words of " + story.reports[other].label));
}

TEST(AddPage, KeepsWhatWasTypedAndSaysWhatIsWrong) {
  const std::string page = *desk_add({.outlet = "The \"Ledger\"", .text = "a < b"}, "The date is none");
  EXPECT_THAT(page, HasSubstr("value=\"The &quot;Ledger&quot;\""));
  EXPECT_THAT(page, HasSubstr(">a &lt; b</textarea>"));
  EXPECT_THAT(page, HasSubstr("role=\"alert\">The date is none"));
}

TEST(ClaimsPage, HasARowOfEachClaimAndAColumnOfEachReport) {
  const DeskStory story = cable();
  const std::string page = *desk_claims(story);
  for (const Claim& claim : story.story->claims) {
    EXPECT_THAT(page, HasSubstr("/s/3f9ab2c4d1e0f677/c/" + claim.id + "\""));
  }
  for (const StoryReport& one : story.story->reports) EXPECT_THAT(page, HasSubstr("/r/" + desk_encoded(one.id) + "\""));
  EXPECT_THAT(page, HasSubstr(">denies</td>"));
}

TEST(ClaimPage, LeadsFromEveryStatementToItsWords) {
  const DeskStory story = cable();
  for (const Claim& claim : story.story->claims) {
    const std::string page = *desk_claim(story, claim.id);
    for (const StoryStatement& statement : claim.statements) {
      const Span span = statement.place.span;
      const std::string& id = story.story->reports[statement.place.report].id;
      EXPECT_THAT(page, HasSubstr("/r/" + desk_encoded(id) + "?mark=" + std::to_string(span.start) + "-" +
                                  std::to_string(span.end) + "#mark"));
    }
  }
}

TEST(ClaimPage, OfAClaimThatIsNoLongerThereIsNotFound) {
  EXPECT_EQ(desk_claim(cable(), "C-gone").error().code, ErrorCode::kNotFound);
  EXPECT_EQ(desk_claim(cable(), "").error().code, ErrorCode::kNotFound);
}

TEST(ReportsPage, HasAFormForEachReportThatDoesNotBelong) {
  const DeskStory story = cable();
  const std::string page = *desk_reports(story);
  EXPECT_THAT(page, HasSubstr("name=\"ruling\" value=\"not-same\""));
  EXPECT_THAT(page, HasSubstr("name=\"other\" value=\"" + story.story->reports[0].id + "\""));
}

TEST(ReportPage, BringsOutWhatAnAddressMarks) {
  const std::string page = *desk_report(report(), {}, Span{4, 11});
  EXPECT_THAT(page, HasSubstr("The <mark id=\"mark\">harbour</mark> will close"));
  EXPECT_THAT(page, HasSubstr("href=\"https://ledger.example/harbour\" rel=\"noreferrer noopener\""));
}

TEST(ReportPage, MarksNothingBeyondItsTextNorWithinACharacter) {
  ArchivedReport archived = report();
  archived.reading.report.text = "Zürich closes its harbour on Friday, the mayor has told us.";
  for (const Span span : {Span{2, 4}, Span{40, 4000}, Span{4, 4}, Span{9, 3}}) {
    EXPECT_THAT(*desk_report(archived, {}, span), Not(HasSubstr("<mark"))) << span.start;
  }
}

TEST(ReportPage, LinksNoAddressThatIsNoneOfTheWeb) {
  ArchivedReport archived = report();
  archived.reading.report.url = "javascript:alert(1)";
  EXPECT_THAT(*desk_report(archived, {}), Not(HasSubstr("href=\"javascript")));
}

TEST(ReportPage, ShowsWhatAVersionChanged) {
  ReportChange change;
  change.from.number = 1;
  change.to.number = 2;
  change.text_before = "The ferry carried 12 passengers.";
  change.text_after = "The ferry carried 14 passengers.";
  change.words = {{{18, 20}, {18, 20}}};
  change.statements = {{Span{0, 31}, Span{0, 31}, "Ana Duarte"}};
  const std::string page = *desk_report(report(), std::span(&change, 1));
  EXPECT_THAT(page, HasSubstr("<del>12</del> <ins>14</ins> passengers."));
  EXPECT_THAT(page, HasSubstr("Ana Duarte: <del>The ferry carried 12 passengers</del>"));
}

TEST(ReportPage, LeadsToTheSamePassageOfACopy) {
  ArchivedReport archived = report();
  archived.copies = {{"b.txt", false, 0.5, {{{0, 33}, {40, 73}}}, "…"}};
  const std::string page = *desk_report(archived, {});
  EXPECT_THAT(page, HasSubstr("“The harbour will close on Friday,”"));
  EXPECT_THAT(page, HasSubstr("/r/b.txt?mark=40-73#mark"));
}

TEST(SearchPage, KeepsAQuestionThatIsNoneAndSaysWhy) {
  const Error error{ErrorCode::kInvalidArgument, "\"colour\" is nothing to ask for", "query, column 1"};
  const std::string page = *desk_search({.query = "colour:\"red"}, error);
  EXPECT_THAT(page, HasSubstr("value=\"colour:&quot;red\""));
  EXPECT_THAT(page, HasSubstr("query, column 1"));
}

TEST(SearchPage, MarksWhatWasLookedFor) {
  Found found;
  found.count = 1;
  Hit hit;
  hit.report = "a.txt";
  hit.day = "2031-05-14";
  hit.text = "The <b>harbour</b> closes";
  hit.span = {0, 25};
  hit.marks = {{7, 14}};
  found.hits = {hit};
  const std::string page = *desk_search({.query = "harbour"}, found);
  EXPECT_THAT(page, HasSubstr("The &lt;b&gt;<mark>harbour</mark>&lt;/b&gt; closes"));
  EXPECT_THAT(page, HasSubstr("/r/a.txt?mark=0-25#mark"));
}

TEST(SearchPage, CountsWhatTheHitsDivideIntoAndAsksForOne) {
  Found found;
  for (const char* outlet : {"The Ledger", "Post", "The Ledger"}) {
    Hit hit;
    hit.report = hit.text = "a";
    hit.outlet = outlet;
    hit.day = found.hits.empty() ? "2031-12-31" : "2031-11-02";
    found.hits.push_back(hit);
  }
  found.count = 900;
  const std::string page = *desk_search({.query = "harbour", .limit = 2}, found);
  EXPECT_THAT(page, HasSubstr("q=harbour%20outlet%3A%22The%20Ledger%22\">The Ledger</a> 2 · "));
  EXPECT_THAT(page, HasSubstr("q=harbour%20after%3A2031-12%20before%3A2032-01\">2031-12</a> 1"));
  EXPECT_THAT(page, HasSubstr("the newest 3")) << "of nine hundred";
  EXPECT_THAT(page, Not(HasSubstr("<dt>status</dt>")));
  std::size_t rows = 0;
  for (std::size_t at = page.find("<li data-item>"); at != std::string::npos; at = page.find("<li data-item>", at + 1))
    ++rows;
  EXPECT_EQ(rows, 2U) << "no more than asked for";
  found.hits.resize(1);
  EXPECT_THAT(*desk_search({.query = "harbour"}, found), Not(HasSubstr("facets"))) << "nothing divides one";
}

TEST(OutletPage, GivesSharesWithWhatTheyAreOf) {
  Sources sources;
  sources.reports = 3;
  sources.statements = 8;
  sources.named = 6;
  sources.own_word = 2;
  sources.origins = {{"Ana \"Duarte", EntityType("PERSON"), 5, 3}};
  const std::string page = *desk_outlet("The Ledger", sources, {});
  EXPECT_THAT(page, HasSubstr("6 of 8 (75 %)"));
  EXPECT_THAT(page, HasSubstr("/search?q=speaker%3A%22Ana%20Duarte%22%20outlet%3A%22The%20Ledger%22"));
}

/// Every page of records in which each word that a report or a person can write is an attack.
std::vector<std::string> pages_of(const std::string& words) {
  StoryListing list = listing();
  list.title = words;
  list.outlets = list.entities = {words};
  Story story = test::explained_cable_story();
  story.title = words;
  for (StoryReport& one : story.reports) {
    one.id += words;
    one.outlet = one.title = words;
  }
  for (Claim& claim : story.claims) {
    claim.text = words;
    for (Origin& origin : claim.origins) origin.label = origin.party.name = words;
    for (StoryStatement& statement : claim.statements) statement.via = {words};
  }
  ArchivedRuling ruling;
  ruling.one = ruling.other = {words};
  const DeskStory desk{words, std::make_shared<const Story>(story), {ruling}};
  ArchivedReport archived = report();
  archived.key = archived.reading.report.id = words;
  archived.reading.report.title = archived.reading.report.outlet = archived.reading.report.url = words;
  archived.reading.report.authors = {words};
  archived.copies = {{words, true, 1, {}, words}};
  Found found;
  Hit hit;
  hit.report = hit.text = words;
  hit.span = {0, static_cast<std::uint32_t>(words.size())};
  hit.title = hit.outlet = words;
  hit.story = words;
  Saying saying;
  saying.speaker = saying.via = saying.said_on = words;
  saying.cue_words = words;
  hit.saying = saying;
  found.hits = {hit};
  found.notes = {words};
  const Error error{ErrorCode::kBrokenInput, words, words};
  Sources sources;
  sources.origins = {{words, EntityType("PERSON"), 1, 1}};
  return {*desk_inbox({.question = {.since = words, .until = words, .after = words},
                       .stories = {list},
                       .more = true,
                       .wrong = words}),
          *desk_story(desk),
          *desk_claims(desk),
          *desk_reports(desk),
          *desk_claim(desk, story.claims[0].id),
          *desk_report(archived, {}, Span{0, 5}),
          *desk_search({.query = words}, found),
          *desk_search({.query = words}, Error{ErrorCode::kInvalidArgument, words, words}),
          *desk_outlet(words, sources, found),
          *desk_entity(words, found, found),
          *desk_status({words, {words, words, words}, {ruling}, DeskWatched{words, {}, {words}}}),
          *desk_beside(desk, story.claims[0].id),
          *desk_add({words, words, words, words, words}, words),
          *desk_added(std::vector{IngestedReport{IngestOutcome::kNew, words, words, words, {}},
                                  IngestedReport{IngestOutcome::kRefused, words, {}, {}, error}}),
          *desk_message(words, words)};
}

TEST(HostileWords, MakeNoElementsAndNoAttributes) {
  for (const char* words : {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
                            "</style></title><svg onload=alert(1)>", "<!--"}) {
    for (const std::string& page : pages_of(words)) {
      for (const char* what : {"<script>", "<img", "onerror=alert(1)>", "<svg onload", "<!--"}) {
        EXPECT_THAT(page, Not(HasSubstr(what))) << words;
      }
      EXPECT_THAT(page, Not(HasSubstr("' onmouseover='")));
    }
  }
}

TEST(Style, HasAnAddressThatChangesWithIt) {
  EXPECT_THAT(desk_style_address(), testing::MatchesRegex("/style-[0-9a-f]*\\.css"));
  EXPECT_THAT(*desk_help(), HasSubstr(desk_style_address()));
  EXPECT_THAT(std::string(desk_style()), Not(HasSubstr("url(")));
}

}  // namespace
}  // namespace twosource
