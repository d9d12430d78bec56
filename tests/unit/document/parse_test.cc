// The parse of a report as a tree.
#include "document/parse.h"

#include <gtest/gtest.h>

namespace twosource::document {
namespace {

TEST(ParseTree, EmptyAndRootlessDocumentsHaveAParse) {
  const std::vector<Token> none;
  EXPECT_EQ(ParseTree(none).size(), 0U);
  const std::vector<Token> one(1);
  const ParseTree tree(one);
  EXPECT_EQ(tree.extent(0), (TokenRange{0, 1}));
  EXPECT_TRUE(tree.children(0).empty());
}

}  // namespace
}  // namespace twosource::document
