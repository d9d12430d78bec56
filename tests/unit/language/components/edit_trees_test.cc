// Edit trees: how they make lemmas, and that hostile ones are refused.
#include "language/components/edit_trees.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/language/packed_json.h"
#include "unit/language/tiny_model.h"

namespace twosource::language {
namespace {

using testing::HasSubstr;

constexpr const char* kNone = "4294967295";

const StringIds& strings() {
  static const StringIds ids({"", "ORTH"});
  return ids;
}

std::string leaf(std::string_view from, std::string_view to) {
  return "{\"orig\": " + std::to_string(strings().id(from)) + ", \"subst\": " + std::to_string(strings().id(to)) + "}";
}

std::string middle(int prefix, int suffix, const std::string& prefix_tree, const std::string& suffix_tree) {
  return "{\"prefix_len\": " + std::to_string(prefix) + ", \"suffix_len\": " + std::to_string(suffix) +
         ", \"prefix_tree\": " + prefix_tree + ", \"suffix_tree\": " + suffix_tree + "}";
}

Result<EditTrees> trees(const std::string& list, std::string_view vocabulary = R"(["ge", "d", "en", "ür", ""])") {
  return EditTrees::read(packed("{\"trees\": [" + list + "]}"), "trees", vocabulary, "strings.json", strings());
}

/// 0: "ge" -> "", 1: "d" -> "en", 2: ge…d -> …en, 3: the form itself, 4: "ür" -> "".
Result<EditTrees> dutch() {
  return trees(leaf("ge", "") + "," + leaf("d", "en") + "," + middle(2, 1, "0", "1") + "," +
               middle(0, 0, kNone, kNone) + "," + leaf("ür", ""));
}

TEST(EditTrees, KeepTheMiddleAndRewriteTheEnds) {
  const auto made = dutch();
  ASSERT_TRUE(made) << made.error().line();
  EXPECT_EQ(made->apply(2, U"gegooid"), U"gooien");
  EXPECT_EQ(made->apply(3, U"stad"), U"stad");
  EXPECT_EQ(made->apply(4, U"ür"), U"") << "code points, not bytes";
}

TEST(EditTrees, DoNotFitEveryForm) {
  const auto made = dutch();
  ASSERT_TRUE(made);
  EXPECT_EQ(made->apply(2, U"gegooit"), std::nullopt);
  EXPECT_EQ(made->apply(2, U"ge"), std::nullopt) << "too short";
  EXPECT_EQ(made->apply(1, U"dd"), std::nullopt);
}

TEST(EditTrees, RefuseCirclesAndTreesWithoutEnd) {
  EXPECT_THAT(trees(middle(1, 1, "0", kNone)).error().line(), HasSubstr("refers to none of those before it"));
  std::string doubling = middle(0, 0, kNone, kNone);
  for (int i = 0; i < 60; ++i) doubling += "," + middle(0, 0, std::to_string(i), std::to_string(i));
  EXPECT_THAT(trees(doubling).error().line(), HasSubstr("too many nodes"));
  EXPECT_THAT(trees(middle(-1, 0, kNone, kNone)).error().line(), HasSubstr("trees"));
  EXPECT_THAT(trees(leaf("absent", "d")).error().line(), HasSubstr("strings.json: lacks a string"));
  EXPECT_THAT(trees(leaf("d", "en"), "{").error().line(), HasSubstr("strings.json: is no list"));
  EXPECT_FALSE(EditTrees::read("\x80", "trees", "[]", "strings.json", strings()));
}

TEST(EditTreeLemmatizer, TriesTheBestTreesAndFallsBackToTheForm) {
  const std::string bytes =
      ModelWriter::file({ModelWriter::Node{"softmax", {}, {{"W", {3, 1}, {3, 2, 1}}, {"b", {3}, {0, 0, 0}}}, {}}});
  const Result<ModelFile> file = ModelFile::parse(bytes, "model");
  ASSERT_TRUE(file.ok());
  const std::string text = "stad";
  const auto lemma = [&](const EditTreeOptions& options) {
    const auto read =
        EditTreeLemmatizer::read(*file, R"({"labels": [2, 1, 3]})", "cfg", 1, std::move(*dutch()), options);
    EXPECT_TRUE(read) << read.error().line();
    std::vector<Token> tokens(1);
    tokens[0].span = {0, 4};
    LabelScratch scratch;
    read->lemmatize(std::vector<float>{1}, text, tokens, scratch);
    return tokens[0].lemma;
  };
  EXPECT_EQ(lemma({.top = 1, .back_off = true}), "stad");
  EXPECT_EQ(lemma({.top = 1, .back_off = false}), "");
  EXPECT_EQ(lemma({.top = 3, .back_off = false}), "stad") << "by the third tree";
  EXPECT_FALSE(EditTreeLemmatizer::read(*file, R"({"labels": [2, 1, 9]})", "cfg", 1, std::move(*dutch()), {}));
}

}  // namespace
}  // namespace twosource::language
