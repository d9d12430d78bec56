#include "rendering/brief/excerpts.h"

#include <gtest/gtest.h>

#include "unit/rendering/story_builder.h"

namespace twosource::rendering {
namespace {

std::vector<Anchor> anchors(const std::vector<Span>& spans) {
  std::vector<Anchor> all;
  for (const Span span : spans) all.push_back({span, true});
  return all;
}

std::string marked(const std::vector<Span>& spans) { return marked_html("abcdefghij", {0, 10}, anchors(spans), "r1"); }

TEST(MarkedHtml, MarksWords) { EXPECT_EQ(marked({{2, 4}}), "ab<mark id=\"r1-2-4\">cd</mark>efghij"); }

TEST(MarkedHtml, SpansNest) {
  EXPECT_EQ(marked({{3, 4}, {2, 6}}), "ab<mark id=\"r1-2-6\">c<mark id=\"r1-3-4\">d</mark>ef</mark>ghij");
  EXPECT_EQ(marked({{2, 4}, {2, 6}}), "ab<mark id=\"r1-2-6\"><mark id=\"r1-2-4\">cd</mark>ef</mark>ghij");
}

TEST(MarkedHtml, OneIdForOnePlace) { EXPECT_EQ(marked({{2, 4}, {2, 4}}), marked({{2, 4}})); }

TEST(MarkedHtml, OfTwoThatCrossTheLaterIsCut) {
  EXPECT_EQ(marked({{1, 4}, {3, 6}}), "a<mark id=\"r1-1-4\">bc<mark id=\"r1-3-6\">d</mark></mark><mark>ef</mark>ghij");
}

TEST(MarkedHtml, ABlockShowsItsPartOfASpan) {
  EXPECT_EQ(marked_html("abcdefghij", {2, 5}, {{{0, 9}}}, "r1"), "<mark id=\"r1-2-5\">cde</mark>");
}

TEST(MarkedHtml, WhatIsNotHighlightedIsLedToAllTheSame) {
  EXPECT_EQ(marked_html("abcdef", {0, 6}, {{{1, 2}, false}, {{3, 4}, true}}, "r1"),
            "a<span id=\"r1-1-2\">b</span>c<mark id=\"r1-3-4\">d</mark>ef");
  EXPECT_EQ(marked_html("abc", {0, 3}, {{{1, 2}, false}, {{1, 2}, true}}, "r1"), "a<mark id=\"r1-1-2\">b</mark>c");
}

TEST(MarkedHtml, TextIsEscaped) {
  EXPECT_EQ(marked_html("<b>&", {0, 4}, {{{0, 3}}}, "r1"), "<mark id=\"r1-0-3\">&lt;b&gt;</mark>&amp;");
}

TEST(MarkedHtml, StaysInProportionToItsSpans) {
  std::vector<Span> spans;
  for (std::uint32_t i = 0; i < 2000; ++i) spans.push_back({i, i + 1000});
  const std::string text(3000, 'x');
  EXPECT_LT(marked_html(text, {0, 3000}, anchors(spans), "r1").size(), 200000U);
}

TEST(PassagesHtml, AroundEvidenceOrInFull) {
  const Story story = test::cable_story();
  const std::vector<ReportAnchors> anchors{{{{200, 210}}}, {}, {}};
  const std::string around = passages_html(story, anchors, Passages::kAround, "");
  EXPECT_NE(around.find("passages not shown"), std::string::npos);
  EXPECT_EQ(around.find("Lea Brand"), std::string::npos);
  const std::string full = passages_html(story, anchors, Passages::kFull, "");
  EXPECT_EQ(full.find("not shown"), std::string::npos);
  EXPECT_NE(full.find("Lea Brand"), std::string::npos);
}

}  // namespace
}  // namespace twosource::rendering
