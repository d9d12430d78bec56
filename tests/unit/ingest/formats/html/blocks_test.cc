// A page's texts, block by block, each with what stands around it.
#include "ingest/formats/html/blocks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "made_page.h"

namespace twosource::ingest::html {
namespace {

using testing::ElementsAre;

class BlocksOfPage : public testing::Test {
 protected:
  const std::vector<TextBlock>& of(const std::string& html) {
    static const MarkNames names = MarkNames::open(std::string(TWOSOURCE_SOURCE_DIR) + "/data/html/marks.json").value();
    std::vector<std::string> notes;
    const Tree tree = Tree::parse(html, notes).value();
    found = find_blocks(tree, names);
    return found.blocks;
  }
  std::vector<std::string> texts(const std::string& html) {
    std::vector<std::string> texts;
    for (const TextBlock& block : of(html)) texts.push_back(block.text);
    return texts;
  }
  PageBlocks found;
};

TEST_F(BlocksOfPage, BlockElementsEndAndWhiteSpaceIsOneSpace) {
  EXPECT_THAT(texts("<h1>A\n  b</h1>c <b>d</b>e<div>f&nbsp; g</div><ul><li>h<li>i</ul>"),
              ElementsAre("A b", "c de", "f g", "h", "i"));
}

TEST_F(BlocksOfPage, TwoBreaksOrOneBehindASentenceEnd) {
  EXPECT_THAT(texts("<p>One<br>line.<br>Two<br><br>three"), ElementsAre("One line.", "Two", "three"));
}

TEST_F(BlocksOfPage, ARowOfATableIsOne) {
  EXPECT_THAT(texts("<table><tr><td>1</td><td>Digby</td></tr><tr><td>2<td>Lorne</table>"),
              ElementsAre("1 Digby", "2 Lorne"));
}

TEST_F(BlocksOfPage, ScriptsAndPicturesSayNothing) {
  EXPECT_THAT(texts("<p>a<script>b()</script><style>c</style><noscript>d</noscript><svg><text>e</text></svg>f"),
              ElementsAre("af"));
}

TEST_F(BlocksOfPage, LinksAndStressAreCounted) {
  const TextBlock block = of("<p>See <a href=x>the <b>letter</b></a>")[0];
  EXPECT_EQ(block.letters, 12U);
  EXPECT_EQ(block.link_letters, 9U);
  EXPECT_EQ(block.strong_letters, 6U);
  EXPECT_TRUE(block.link_ends);
}

TEST_F(BlocksOfPage, WhatStandsInASentenceDoesNotCutIt) {
  EXPECT_THAT(
      texts("<p>One <span class=tooltip>two</span> <x-source>three</x-source>, <span class=hidden>no</span>four."),
      ElementsAre("One two three, four."));
  EXPECT_THAT(texts("<div>The quay.<span class=credit>Jane Roe</span></div>"), ElementsAre("The quay.", "Jane Roe"));
}

TEST_F(BlocksOfPage, APostOfAnotherSiteIsPartOfThePage) {
  EXPECT_FALSE(of("<div class=social-embed><blockquote class=twitter-tweet><p>We sail.")[0].marks & kFurniture);
  EXPECT_TRUE(of("<div class=social-embed><p>Share this")[0].marks & kFurniture);
}

TEST_F(BlocksOfPage, MarksComeFromAllAround) {
  EXPECT_TRUE(of("<aside><p>x")[0].marks & kFurniture);
  EXPECT_TRUE(of("<div style='display: none'><p>x")[0].marks & kHidden);
  EXPECT_TRUE(of("<figure><figcaption>x")[0].marks & kCaptionMark);
  EXPECT_TRUE(of("<div id=comments><div><p>x")[0].marks & kComments);
}

TEST_F(BlocksOfPage, ANameThatWouldTakeMostOfThePageIsNotMeant) {
  EXPECT_FALSE(of("<div class=sidebar-layout><h1>T</h1>" + paragraphs() + "</div>")[1].marks & kFurniture);
  EXPECT_FALSE(of("<p class=paywall>" + kFirst + "<p class=paywall>" + kSecond)[0].marks & kPaywall);
  EXPECT_FALSE(of("<div class=comments-enabled><h1>T</h1>" + paragraphs() + "</div>")[1].marks & kComments);
  EXPECT_TRUE(of("<h1>T</h1><p>" + kFirst + "</p><div class=comments>" + paragraphs() + "</div>")[2].marks & kComments);
}

}  // namespace
}  // namespace twosource::ingest::html
