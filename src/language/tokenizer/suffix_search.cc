// Test: tests/unit/language/tokenizer/suffix_search_test.cc.
#include "language/tokenizer/suffix_search.h"

#include <algorithm>

#include "base/unicode.h"
#include "language/python_regex.h"

namespace twosource::language {
namespace {

/// Code points to look back at, or 0 when some alternative has neither a greatest length nor the shape of a run.
std::size_t window_for(const PythonPattern& pattern) {
  std::size_t window = 1;
  for (const PatternBranch& branch : pattern.branches) {
    if (!branch.ends_at_end) return 0;
    if (branch.longest) {
      window = std::max(window, *branch.longest);
    } else if (branch.is_run) {
      window = std::max(window, branch.shortest_run);
    } else {
      return 0;
    }
  }
  return window + 1;  // `$` also matches before a line feed that ends the word
}

std::size_t steps_back(std::string_view word, std::size_t from, std::size_t code_points) {
  for (; code_points > 0 && from > 0; --code_points) from -= base::decode_before(word, from).size;
  return from;
}

/// What spaCy strips for a match: as many code points from the word's end as the match has. (They are the match, unless
/// a line feed stands behind it.)
std::size_t stripped_by(std::string_view word, Span match) {
  if (match.end == word.size()) return match.size();
  return word.size() - steps_back(word, word.size(), base::code_point_count(cut(word, match)));
}

}  // namespace

Result<SuffixSearch> SuffixSearch::compile(std::string_view python_pattern, const std::string& where) {
  const auto pattern = translate_python_regex(python_pattern);
  if (!pattern) return Error{pattern.error().code, pattern.error().message, where};
  auto regex = base::Regex::compile(pattern->pcre2);
  if (!regex) return Error{ErrorCode::kModelUnsupported, regex.error().message, where};
  return SuffixSearch(std::move(regex).value(), window_for(*pattern));
}

std::size_t SuffixSearch::suffix_size_by_scanning(std::string_view word) const {
  const auto match = regex_.search(word);
  return match && match->has(0) ? stripped_by(word, match->whole()) : 0;
}

std::size_t SuffixSearch::suffix_size(std::string_view word) const {
  if (!is_bounded()) return suffix_size_by_scanning(word);
  // A match that begins before the window is a run, and then one begins at the window's first character too.
  std::size_t from = word.size();
  for (std::size_t window = window_;; window *= 2) {
    from = steps_back(word, from, window);
    const auto match = regex_.search(word, from);
    if (!match || !match->has(0)) return 0;
    if (match->whole().start > from || from == 0) return stripped_by(word, match->whole());
  }
}

}  // namespace twosource::language
