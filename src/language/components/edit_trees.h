// The trainable lemmatizer: word vectors -> an edit tree for each token, which makes the lemma from the form.
//
// Method (spacy/pipeline/edit_tree_lemmatizer.py; Müller et al. 2015, "Joint Lemmatization and Morphological Tagging
// with Lemming"): a tree keeps the middle of a form and rewrites what stands before and after it, down to leaves that
// put one text in the place of another. Of the best labels the first whose tree fits the form is taken; where none
// does, the form itself. Test: tests/unit/language/components/edit_trees_test.cc, tests/parity.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/network/label_scorer.h"
#include "language/network/weights.h"
#include "language/strings.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::language {

/// The trees of a component's `trees` file.
class EditTrees {
 public:
  /// Reads MessagePack: {"trees": [{"orig", "subst"} | {"prefix_len", "suffix_len", "prefix_tree", "suffix_tree"}]}.
  /// The texts are ids of strings of the pipeline: `vocabulary` is its list (the JSON of vocab/strings.json).
  static Result<EditTrees> read(std::string_view msgpack, const std::string& where, std::string_view vocabulary,
                                const std::string& vocabulary_file, const StringIds& strings);

  [[nodiscard]] std::size_t size() const { return trees_.size(); }

  /// The lemma that a tree makes of a form; nothing where it does not fit.
  [[nodiscard]] std::optional<std::u32string> apply(std::uint32_t tree, std::u32string_view form) const;

 private:
  struct Tree {
    bool keeps_middle = false;
    std::uint32_t prefix_size = 0;  ///< code points
    std::uint32_t suffix_size = 0;
    std::uint32_t prefix_tree = 0;
    std::uint32_t suffix_tree = 0;
    std::u32string from;
    std::u32string to;
    std::uint32_t nodes = 1;  ///< of the tree, itself among them
  };

  static Result<Tree> read_middle(MsgpackValue value, const std::vector<Tree>& earlier);
  bool append(std::uint32_t tree, std::u32string_view form, std::u32string& lemma) const;

  std::vector<Tree> trees_;
};

struct EditTreeOptions {
  bool overwrite = false;  ///< also tokens that have a lemma
  std::uint64_t top = 1;   ///< labels that are tried
  bool back_off = true;    ///< to the form, where no tree fits
};

class EditTreeLemmatizer {
 public:
  /// Reads the layer and the labels (the JSON of the component's `cfg`: numbers of trees).
  static Result<EditTreeLemmatizer> read(const ModelFile& model, std::string_view config,
                                         const std::string& config_file, std::size_t width, EditTrees trees,
                                         const EditTreeOptions& options);

  /// Sets the lemma of every token.
  void lemmatize(std::span<const float> vectors, std::string_view text, std::span<Token> tokens,
                 LabelScratch& scratch) const;

 private:
  EditTreeLemmatizer(EditTrees trees, const EditTreeOptions& options) : trees_(std::move(trees)), options_(options) {}
  [[nodiscard]] std::string lemma_of(std::string_view form, std::span<float> scores) const;

  LabelScorer scorer_;
  EditTrees trees_;
  EditTreeOptions options_;
  std::vector<std::uint32_t> tree__label_;
};

}  // namespace twosource::language
