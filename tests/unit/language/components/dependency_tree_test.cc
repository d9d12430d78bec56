// Sentence starts and true heads, from heads made by hand.
#include "language/components/dependency_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twosource::language {
namespace {

using testing::ElementsAre;

struct Arc {
  std::uint32_t head;
  std::string_view label;
};

/// Tokens with these heads and labels, after deprojectivise.
class TreeTest : public testing::Test {
 protected:
  void analyse(std::initializer_list<Arc> arcs) {
    for (const Arc& arc : arcs) labels_.push_back(arc_label(arc.label));
    std::vector<const ArcLabel*> pointers;
    for (const Arc& arc : arcs) {
      const auto index = static_cast<std::uint32_t>(tokens_.size());
      Token token;
      token.head = arc.head;
      token.dep = labels_[index].label;
      tokens_.push_back(token);
      pointers.push_back(arc.head == index ? nullptr : &labels_[index]);
    }
    find_edges(tokens_, scratch_);
    deprojectivise(pointers, tokens_, scratch_);
    find_edges(tokens_, scratch_);
  }
  [[nodiscard]] std::vector<std::uint32_t> heads() const {
    std::vector<std::uint32_t> heads;
    for (const Token& token : tokens_) heads.push_back(token.head);
    return heads;
  }
  std::vector<ArcLabel> labels_;
  std::vector<Token> tokens_;
  TreeScratch scratch_;
};

TEST_F(TreeTest, ASentenceStartsAtTheLeftEdgeOfEachRoot) {
  analyse({{1, "det"}, {2, "nsubj"}, {2, "ROOT"}, {4, "nsubj"}, {4, "ROOT"}, {4, "punct"}});
  EXPECT_THAT(scratch_.starts_sentence, ElementsAre(1, 0, 0, 1, 0, 0));
  EXPECT_EQ(scratch_.left_edge[2], 0U);
  EXPECT_EQ(scratch_.right_edge[4], 5U);
}

TEST_F(TreeTest, ALiftedWordGoesToTheFirstFittingWordBelowItsHead) {
  // 0 was lifted to 1; below 1 the first "prep" in breadth is 2, not 4 which lies under 3.
  analyse({{1, "pobj||prep"}, {1, "ROOT"}, {1, "prep"}, {1, "dobj"}, {3, "prep"}});
  EXPECT_THAT(heads(), ElementsAre(2, 1, 1, 1, 3));
  EXPECT_EQ(tokens_[0].dep.text(), "pobj");
}

TEST_F(TreeTest, BreadthComesBeforeDepth) {
  analyse({{1, "pobj||prep"}, {1, "ROOT"}, {1, "dobj"}, {2, "prep"}, {1, "prep"}});
  EXPECT_EQ(tokens_[0].head, 4U);
}

TEST_F(TreeTest, ALiftedWordStaysWhereNothingFits) {
  analyse({{1, "pobj||prep"}, {1, "ROOT"}, {1, "dobj"}});
  EXPECT_THAT(heads(), ElementsAre(1, 1, 1));
  EXPECT_EQ(tokens_[0].dep.text(), "pobj") << "the decoration goes in any case";
}

TEST_F(TreeTest, AWordIsNotItsOwnHead) {
  analyse({{1, "prep||prep"}, {1, "ROOT"}});
  EXPECT_THAT(heads(), ElementsAre(1, 1));
}

TEST_F(TreeTest, TheSearchIsBounded) {
  std::vector<ArcLabel> label{arc_label("advmod||conj")};
  std::vector<Token> tokens(20000);
  for (Token& token : tokens) token.dep = label[0].label;
  const std::vector<const ArcLabel*> arcs(tokens.size(), label.data());
  find_edges(tokens, scratch_);
  deprojectivise(arcs, tokens, scratch_);  // 20,000 children of one head, all of them lifted: must not take minutes
  EXPECT_EQ(tokens.back().dep.text(), "advmod");
}

}  // namespace
}  // namespace twosource::language
