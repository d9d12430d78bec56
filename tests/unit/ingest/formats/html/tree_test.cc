// The tree that the HTML Standard asks for, and the bounds that keep a page from stopping the program.
#include "ingest/formats/html/tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace twosource::ingest::html {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// Reads a page that would keep a reader without bounds busy for minutes, and what was said of it.
void read(const std::string& page, std::vector<std::string>& notes) { EXPECT_TRUE(Tree::parse(page, notes).ok()); }

TEST(Tree, NodesStandInTheOrderOfThePageAndKnowTheirEnd) {
  std::vector<std::string> notes;
  const Tree tree = Tree::parse("<p id=a>One <b>two</b><!-- no --> three<p>four", notes).value();
  std::string shown;
  for (std::size_t i = 0; i < tree.nodes().size(); ++i) {
    const Node& node = tree.nodes()[i];
    EXPECT_GT(node.end, i);
    EXPECT_LE(node.parent, i);
    if (node.tag == LXB_TAG__TEXT) shown += std::string(tree.text(i)) + "|";
    if (node.tag == LXB_TAG_P) shown += "<p " + std::string(tree.attribute(i, "id")) + ">";
  }
  EXPECT_EQ(shown, "<p a>One |two| three|<p >four|");
  EXPECT_THAT(notes, IsEmpty());
}

TEST(Tree, NestingStopsWhereBrowsersStop) {
  std::vector<std::string> notes;
  read(repeated("<div>", 200'000), notes);
  EXPECT_THAT(notes, ElementsAre(HasSubstr("deeper than 512")));
}

TEST(Tree, FormattingThatIsNeverClosedIsBounded) {
  for (const std::string& open : {std::string("<b><div>"), std::string("<p><b><i><u><s>")}) {
    std::vector<std::string> notes;
    read(repeated(open, 20'000), notes);
  }
  std::string names;
  for (int i = 0; i < 60'000; ++i) names += "<b class=c" + std::to_string(i) + "><p>";
  std::vector<std::string> notes;
  read(names, notes);
  EXPECT_FALSE(notes.empty());
}

std::string tag_with(std::size_t attributes) {
  std::string tag = "<p";
  for (std::size_t i = 0; i < attributes; ++i) tag += " a" + std::to_string(i) + "=1";
  return tag + ">x";
}

TEST(Tree, ATagKeepsItsFirst256Attributes) {
  std::vector<std::string> notes;
  const Tree tree = Tree::parse(tag_with(1000), notes).value();
  const auto found = std::ranges::find(tree.nodes(), std::uint32_t{LXB_TAG_P}, &Node::tag);
  const auto paragraph = static_cast<std::size_t>(found - tree.nodes().begin());
  EXPECT_EQ(tree.attribute(paragraph, "a255"), "1");
  EXPECT_FALSE(tree.has_attribute(paragraph, "a256"));
  EXPECT_THAT(notes, IsEmpty());
}

TEST(Tree, NamesAreBounded) {
  std::vector<std::string> notes;
  read(tag_with(500'000), notes);
  EXPECT_THAT(notes, ElementsAre(HasSubstr("10,000 names")));
  std::string tags;
  for (int i = 0; i < 200'000; ++i) tags += "<x" + std::to_string(i) + ">";
  notes.clear();
  read(tags, notes);
  EXPECT_FALSE(notes.empty());
}

TEST(Tree, AnythingIsAPage) {
  for (const std::string& page :
       {std::string(), std::string("\0\0\0<p>\0x", 8), repeated("<", 100'000), repeated("<!--", 30'000),
        repeated("</p>", 30'000), std::string("<svg><p><math><table><select><frameset>")}) {
    std::vector<std::string> notes;
    read(page, notes);
  }
}

}  // namespace
}  // namespace twosource::ingest::html
