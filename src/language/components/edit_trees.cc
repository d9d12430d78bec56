// See edit_trees.h.
#include "language/components/edit_trees.h"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <utility>

#include "base/json.h"
#include "base/unicode.h"
#include "language/msgpack_reader.h"

namespace twosource::language {
namespace {

constexpr std::uint64_t kNoTree = std::numeric_limits<std::uint32_t>::max();

/// A tree of a real word has a few nodes; a file that shares subtrees could make one of 2^60.
constexpr std::uint32_t kMostNodes = 1024;

/// Texts by their ids: those of the list whose ids are wanted.
Result<std::unordered_map<std::uint64_t, std::u32string>> texts_of(const std::vector<std::uint64_t>& wanted,
                                                                   std::string_view vocabulary, const std::string& file,
                                                                   const StringIds& strings) {
  const Result<base::Json> list = base::parse_json(vocabulary, file);
  if (!list || !list->is_array()) {
    return Error{ErrorCode::kModelBroken, "is no list of strings; fetch or export the model again", file};
  }
  std::unordered_map<std::uint64_t, std::u32string> texts;
  for (const std::uint64_t id : wanted) texts[id];
  for (const base::Json& item : *list) {
    if (!item.is_string()) continue;
    const auto& text = item.get_ref<const std::string&>();
    if (const auto found = texts.find(strings.id(text)); found != texts.end()) found->second = base::to_utf32(text);
  }
  for (const auto& [id, text] : texts) {
    if (id == 0 || !text.empty()) continue;
    const std::string_view symbol = strings.symbol(id);
    if (symbol.empty()) {
      return Error{ErrorCode::kModelBroken, "lacks a string that the lemmatizer needs; fetch or export the model again",
                   file};
    }
    texts[id] = base::to_utf32(symbol);
  }
  return texts;
}

}  // namespace

Result<EditTrees::Tree> EditTrees::read_middle(MsgpackValue value, const std::vector<Tree>& earlier) {
  Tree tree;
  tree.keeps_middle = true;
  std::uint64_t nodes = 1;
  const auto number = [&](const char* name) -> Result<std::uint64_t> {
    const Result<MsgpackValue> found = value.get(name);
    if (!found) return found.error();
    return found->as_unsigned();
  };
  const auto size = [&](const char* name, std::uint32_t& to) -> Result<void> {
    const Result<std::uint64_t> given = number(name);
    if (!given) return given.error();
    if (*given > kNoTree / 2) return value.error("an edit tree keeps an impossible number of characters");
    to = static_cast<std::uint32_t>(*given);
    return {};
  };
  const auto subtree = [&](const char* name, std::uint32_t& to) -> Result<void> {
    const Result<std::uint64_t> given = number(name);
    if (!given) return given.error();
    to = static_cast<std::uint32_t>(kNoTree);
    if (*given == kNoTree) return {};
    // spaCy adds the subtrees of a tree before it; so there is no way round in circles.
    if (*given >= earlier.size()) return value.error("an edit tree refers to none of those before it");
    nodes += earlier[*given].nodes;
    if (nodes > kMostNodes) return value.error("an edit tree has too many nodes");
    to = static_cast<std::uint32_t>(*given);
    return {};
  };
  if (Result<void> done = size("prefix_len", tree.prefix_size); !done) return done.error();
  if (Result<void> done = size("suffix_len", tree.suffix_size); !done) return done.error();
  if (Result<void> done = subtree("prefix_tree", tree.prefix_tree); !done) return done.error();
  if (Result<void> done = subtree("suffix_tree", tree.suffix_tree); !done) return done.error();
  tree.nodes = static_cast<std::uint32_t>(nodes);
  return tree;
}

Result<EditTrees> EditTrees::read(std::string_view msgpack, const std::string& where, std::string_view vocabulary,
                                  const std::string& vocabulary_file, const StringIds& strings) {
  const Result<MsgpackDocument> document = MsgpackDocument::parse(msgpack, where);
  if (!document) return document.error();
  const Result<MsgpackValue> list = document->root().get("trees");
  if (!list) return list.error();
  EditTrees trees;
  std::vector<std::uint64_t> ids;  // two a leaf, in the order of the trees
  for (const MsgpackValue value : list->items()) {
    if (value.find("prefix_len")) {
      Result<Tree> tree = read_middle(value, trees.trees_);
      if (!tree) return tree.error();
      trees.trees_.push_back(std::move(*tree));
      continue;
    }
    for (const char* name : {"orig", "subst"}) {
      const Result<MsgpackValue> id = value.get(name);
      if (!id) return id.error();
      const Result<std::uint64_t> text = id->as_unsigned();
      if (!text) return text.error();
      ids.push_back(*text);
    }
    trees.trees_.emplace_back();
  }
  const auto texts = texts_of(ids, vocabulary, vocabulary_file, strings);
  if (!texts) return texts.error();
  std::size_t next = 0;
  for (Tree& tree : trees.trees_) {
    if (tree.keeps_middle) continue;
    tree.from = texts->at(ids[next++]);
    tree.to = texts->at(ids[next++]);
  }
  return trees;
}

bool EditTrees::append(std::uint32_t number, std::u32string_view form, std::u32string& lemma) const {
  const Tree& tree = trees_[number];
  if (!tree.keeps_middle) {
    lemma += tree.to;
    return form == tree.from;
  }
  if (std::size_t{tree.prefix_size} + tree.suffix_size > form.size()) return false;
  const std::size_t suffix = form.size() - tree.suffix_size;
  if (tree.prefix_tree != kNoTree && !append(tree.prefix_tree, form.substr(0, tree.prefix_size), lemma)) return false;
  lemma += form.substr(tree.prefix_size, suffix - tree.prefix_size);
  return tree.suffix_tree == kNoTree || append(tree.suffix_tree, form.substr(suffix), lemma);
}

std::optional<std::u32string> EditTrees::apply(std::uint32_t tree, std::u32string_view form) const {
  std::u32string lemma;
  if (!append(tree, form, lemma)) return std::nullopt;
  return lemma;
}

Result<EditTreeLemmatizer> EditTreeLemmatizer::read(const ModelFile& model, std::string_view config,
                                                    const std::string& config_file, std::size_t width, EditTrees trees,
                                                    const EditTreeOptions& options) {
  const Error broken{ErrorCode::kModelBroken,
                     "lists no labels, or some without a tree; fetch or export the model again", config_file};
  const Result<base::Json> json = base::parse_json(config, config_file);
  if (!json || !json->is_object()) return broken;
  const auto labels = json->find("labels");
  if (labels == json->end() || !labels->is_array() || labels->empty()) return broken;
  EditTreeLemmatizer lemmatizer(std::move(trees), options);
  for (const base::Json& label : *labels) {
    if (!label.is_number_unsigned() || label.get<std::uint64_t>() >= lemmatizer.trees_.size()) return broken;
    lemmatizer.tree__label_.push_back(label.get<std::uint32_t>());
  }
  Result<LabelScorer> scorer = LabelScorer::read(model, width, lemmatizer.tree__label_.size());
  if (!scorer) return scorer.error();
  lemmatizer.scorer_ = std::move(*scorer);
  return lemmatizer;
}

std::string EditTreeLemmatizer::lemma_of(std::string_view form, std::span<float> scores) const {
  const std::u32string code_points = base::to_utf32(form);
  for (std::uint64_t tried = 0; tried < std::min<std::uint64_t>(options_.top, scores.size()); ++tried) {
    const std::uint32_t label = best_label(scores);
    if (const auto lemma = trees_.apply(tree__label_[label], code_points)) return base::to_utf8(*lemma);
    scores[label] = std::numeric_limits<float>::lowest();
  }
  return options_.back_off ? std::string(form) : std::string();
}

void EditTreeLemmatizer::lemmatize(std::span<const float> vectors, std::string_view text, std::span<Token> tokens,
                                   LabelScratch& scratch) const {
  scorer_.score(vectors, tokens.size(), scratch, [&](std::size_t i, std::span<float> scores) {
    Token& token = tokens[i];
    if (options_.overwrite || token.lemma.empty()) {
      std::string lemma = lemma_of(cut(text, token.span), scores);
      if (!lemma.empty() || options_.back_off) token.lemma = std::move(lemma);
    }
  });
}

}  // namespace twosource::language
