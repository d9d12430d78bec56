// The search for a word's suffix, in time bounded by the suffix and not by the word.
//
// spaCy looks for a suffix with re.search over alternatives that all end in `$`, which scans the whole word for each
// suffix that it strips: a word of n closing brackets costs n². Every alternative but runs such as `\.\.+$` has a
// greatest length, so that the leftmost match stands in the last few characters or is such a run: the search starts
// there, and further back only while a run fills all that was seen. The answer is the plain search's own; patterns of
// another shape get the plain search. Test: tests/unit/language/tokenizer/suffix_search_test.cc (equality on random
// words).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/regex.h"
#include "twosource/error.h"

namespace twosource::language {

class SuffixSearch {
 public:
  /// Compiles a Python pattern; `where` names the file in errors.
  static Result<SuffixSearch> compile(std::string_view python_pattern, const std::string& where);

  /// Bytes to strip from the word's end: the leftmost match; 0 when nothing matches.
  [[nodiscard]] std::size_t suffix_size(std::string_view word) const;

  /// The same by scanning from the word's start, as spaCy does.
  [[nodiscard]] std::size_t suffix_size_by_scanning(std::string_view word) const;

  /// Whether the bounded search serves this pattern.
  [[nodiscard]] bool is_bounded() const { return window_ > 0; }

 private:
  SuffixSearch(base::Regex regex, std::size_t window) : regex_(std::move(regex)), window_(window) {}

  base::Regex regex_;
  std::size_t window_;  ///< code points to look back at first; 0: scan from the start
};

}  // namespace twosource::language
