// The dependency parse of a report as a tree that can be walked downwards: children and extents of every token.
//
// Labels are those of spaCy's English models (ClearNLP style: nsubj, nsubjpass, dobj, ccomp, xcomp, advcl, relcl,
// agent, prep, pobj…). Test: tests/unit/reading/attributions/attributions_test.cc.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "twosource/reading.h"

namespace twosource::document {

class ParseTree {
 public:
  /// Linear in the number of tokens. The tokens must outlive the tree.
  explicit ParseTree(const std::vector<Token>& tokens);

  /// Dependents of a token, in text order.
  [[nodiscard]] std::span<const std::uint32_t> children(std::uint32_t token) const;

  /// From the leftmost to the rightmost token below `token`, itself included.
  [[nodiscard]] TokenRange extent(std::uint32_t token) const { return extents_[token]; }

  /// First dependent with one of these labels.
  [[nodiscard]] std::optional<std::uint32_t> child(std::uint32_t token, std::initializer_list<Label> labels) const;

  /// Whether `token` is `ancestor` or stands below it.
  [[nodiscard]] bool is_below(std::uint32_t token, std::uint32_t ancestor) const;

  [[nodiscard]] bool is_root(std::uint32_t token) const { return (*tokens_)[token].head == token; }
  [[nodiscard]] const Token& operator[](std::uint32_t token) const { return (*tokens_)[token]; }
  [[nodiscard]] const std::vector<Token>& tokens() const { return *tokens_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_->size()); }

 private:
  const std::vector<Token>* tokens_;
  std::vector<std::uint32_t> offsets_;  ///< children of i: children_[offsets_[i] … offsets_[i+1])
  std::vector<std::uint32_t> children_;
  std::vector<TokenRange> extents_;
  std::vector<std::uint32_t> entered_;  ///< order of a depth-first walk: below(a) is [entered_[a], left_[a])
  std::vector<std::uint32_t> left_;
};

/// The words of a run of tokens as a Span of the text, without white space tokens at its ends.
Span span_of(const std::vector<Token>& tokens, TokenRange range);

}  // namespace twosource::document
