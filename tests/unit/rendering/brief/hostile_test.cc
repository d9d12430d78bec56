// Whatever reports print, in whatever field, breaks neither page nor Markdown nor terminal.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/display_width.h"
#include "base/regex.h"
#include "base/unicode.h"
#include "rendering/rendering.h"
#include "unit/rendering/story_builder.h"

namespace twosource::rendering {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::vector<std::string>& attacks() {
  static const std::vector<std::string> all{
      "<script>alert(1)</script>",
      "\"><img src=x onerror=alert(1)>",
      "' onmouseover='alert(1)",
      "</style><style>body{display:none}</style>",
      "</textarea></title></svg><svg onload=alert(1)>",
      "<!--",
      "]]>",
      "&lt;script&gt; &#60;script&#62;",
      "javascript:alert(1)",
      "\x1b]0;gone\x07\x1b[2J\x1b[31m",
      "\xC2\x9B[2J",
      "\xE2\x80\xAEgnp.exe\xE2\x81\xA6",
      "[here](javascript:alert(1)) ![x](https://x.example/a.png)",
      "| cell | `code` *now* _then_ ~~gone~~ <b>",
      "[^1]: a footnote [^1]",
      "\n# A heading\n\n- a list\n\n---\n",
      "\r\n\t\v\f",
      "\xFF\xC3 broken",
      std::string("nul \0 byte", 10),
      std::string(10000, 'w'),
      "北の海で船が衝突し二人が行方不明",
      "e\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81",
  };
  return all;
}

/// The cable's story with `words` wherever a report's words, or a name made of them, can stand. The reports' texts keep
/// their places.
Story story_of(const std::string& words) {
  Story story = test::cable_story();
  story.title = words;
  for (StoryReport& report : story.reports) {
    report.id = report.id + words;
    report.outlet = words;
    report.title = words;
    report.url = "https://x.example/" + words;
    const auto start = static_cast<std::uint32_t>(report.text.size());
    report.text += words;
    report.blocks.push_back({BlockKind::kParagraph, 99, {start, static_cast<std::uint32_t>(report.text.size())}});
  }
  story.left_out = {{words, words}};
  for (std::size_t i = 0; i < story.claims.size(); ++i) {
    Claim& claim = story.claims[i];
    claim.text = words;
    for (Origin& origin : claim.origins) origin.label = origin.described = origin.party.name = words;
    for (StoryParty& party : claim.parties) party.name = words;
    for (StoryStatement& statement : claim.statements) {
      const StoryReport& report = story.reports[statement.place.report];
      statement.via = {words + " "};
      statement.place = {statement.place.report, report.blocks.back().span, words, BlockKind::kParagraph, 99};
      statement.passage = report.blocks.back().span;
    }
  }
  for (StoryEntity& entity : story.entities) {
    entity.name = words;
    entity.aliases = {words};
    for (StoryRole& role : entity.roles) role.title = words;
  }
  for (StoryQuestion& question : story.open) question.text = words;
  for (TimelineEntry& entry : story.timeline) entry.text = words;
  for (Difference& difference : story.differences) {
    difference.about = difference.of = words;
    for (DifferingValue& value : difference.evidence) value.value = value.whose = words;
  }
  for (ProvenanceNode& node : story.provenance.nodes) node.label = words;
  story.made_by.model = words;
  return story;
}

BriefOptions full() {
  BriefOptions options;
  options.detail = Detail::kFull;
  options.passages = Passages::kFull;
  return options;
}

std::set<std::string> all(const std::string& text, std::string_view pattern) {
  std::set<std::string> values;
  const base::Regex regex = base::Regex::compile(pattern).value();
  const std::vector<base::RegexMatch> matches = regex.find_all(text).value();
  for (const base::RegexMatch& match : matches) values.emplace(cut(text, match.groups[1]));
  return values;
}

/// No character acts on a terminal or turns the order of letters.
void expect_no_controls(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode_at(text, at);
    const bool acts = (base::is_control(point.value) && point.value != '\n') || base::is_bidi_control(point.value) ||
                      point.value == 0x2028 || point.value == 0x2029;
    ASSERT_FALSE(acts) << "U+" << std::hex << static_cast<std::uint32_t>(point.value) << " at byte " << at;
    at += point.size;
  }
}

class HostileWords : public testing::TestWithParam<std::size_t> {
 protected:
  Story story_ = story_of(attacks().at(GetParam()));
};

TEST_P(HostileWords, MakeNoElementAndNoAttributeOfThePage) {
  const std::vector<Story> stories{story_};
  std::string html = brief_html(stories, full());
  expect_no_controls(html);
  html.erase(0, html.find("</head>"));
  const std::set<std::string> elements{"head", "body",   "main",    "div",  "article", "header",  "p",      "strong",
                                       "span", "h1",     "h2",      "h3",   "ul",      "ol",      "li",     "a",
                                       "b",    "bdi",    "dl",      "dt",   "dd",      "table",   "thead",  "tbody",
                                       "tr",   "th",     "td",      "svg",  "g",       "rect",    "text",   "path",
                                       "mark", "footer", "section", "html", "details", "summary", "caption"};
  for (const std::string& element : all(html, "</?([^ />]*)")) EXPECT_TRUE(elements.contains(element)) << element;
  const std::set<std::string> attributes{
      "class",   "id", "href", "rel",   "scope",  "role", "aria-label", "aria-labelledby", "tabindex", "dir",
      "viewBox", "x",  "y",    "width", "height", "rx",   "d",          "text-anchor"};
  for (const std::string& tag : all(html, "<([^>]*)>")) {
    for (const std::string& attribute : all(tag, " ([^ =\"]+)=\"[^\"]*\"")) {
      EXPECT_TRUE(attributes.contains(attribute)) << tag;
    }
    EXPECT_TRUE(all(tag, "=([^\"])").empty()) << "a value without quotation marks: " << tag;
  }
  for (const std::string& link : all(html, " href=\"([^\"]*)\"")) {
    EXPECT_TRUE(link.starts_with("#") || link.starts_with("https://x.example/")) << link;
  }
}

TEST_P(HostileWords, MarkNothingUpInMarkdown) {
  const std::vector<Story> stories{story_};
  const std::string markdown = brief_markdown(stories, full());
  expect_no_controls(markdown);
  EXPECT_TRUE(all(markdown, "((?<!\\\\)<)").empty()) << "HTML";
  EXPECT_TRUE(all(markdown, "((?<!\\\\)!\\[)").empty() || markdown.find("!\\[") != std::string::npos) << "an image";
  for (const std::string& link : all(markdown, "(?<!\\\\)\\]\\(([^)]*)\\)")) {
    EXPECT_TRUE(link.starts_with("https://x.example/")) << link;
  }
  for (const std::string& heading : all(markdown, "(?m)^#+ (.*)$")) EXPECT_THAT(heading, Not(HasSubstr("A heading\n")));
  const std::set<std::string> notes = all(markdown, "(?m)^\\[\\^([0-9]+)\\]: ");
  for (const std::string& use : all(markdown, "(?<!\\\\)\\[\\^([0-9]+)\\](?!:)"))
    EXPECT_TRUE(notes.contains(use)) << use;
}

TEST_P(HostileWords, DoNotActOnATerminalNorOverflowIt) {
  for (const unsigned width : {48U, 96U}) {
    BriefOptions options = full();
    options.text.width = width;
    const std::string text = brief_text(story_, options);
    expect_no_controls(text);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(base::display_width(line), width) << line;
  }
}

INSTANTIATE_TEST_SUITE_P(Brief, HostileWords, testing::Range<std::size_t>(0, attacks().size()));

TEST(HostileStory, FiveHundredPeopleAndSourcesMakeNoPageWithoutEnd) {
  Story story = test::cable_story();
  for (int i = 0; i < 500; ++i) {
    story.entities.push_back(story.entities.front());
    story.entities.back().name = "Person " + std::to_string(i);
    ProvenanceNode node = story.provenance.nodes[2];
    node.label = "Agency " + std::to_string(i);
    story.provenance.nodes.push_back(node);
    story.provenance.edges.push_back({0, story.provenance.nodes.size() - 1, EdgeKind::kCites, 1, {}});
  }
  const std::vector<Story> stories{story};
  const std::string html = brief_html(stories, {});
  EXPECT_LT(html.size(), 150000U);
  EXPECT_LE(all(html, "<g class=\"(source[^\"]*)\"").size(), 3U);
  EXPECT_LT(brief_text(story, full()).size(), 60000U);
}

}  // namespace
}  // namespace twosource::rendering
