// spaCy's rule tokenizer, from a pipeline's `tokenizer` file.
//
// Method (spacy/tokenizer.pyx): a text falls into runs of white space and of everything else; a single space between
// words belongs to the word before it, other white space becomes tokens. Of each run, in turn: a special case is
// taken whole; prefixes and suffixes are stripped, one of each at a time, until a special case, a match of token_match
// or nothing more appears; what is left is a special case, a token or URL match, or is split at its infixes. In the
// end, special cases that affix rules would have split are looked for over the tokens and put in whole.
//
// Time is linear in the text: special cases are looked up only where one is long enough, suffixes are searched from
// the end (suffix_search.h). An expression that exhausts its match limit on a hostile word counts as no match.
// Tests: tests/unit/language/tokenizer/tokenizer_test.cc, tests/parity.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "language/lexeme.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::language {

class TokenizerScratch;

/// A loaded tokenizer: immutable, shared by all threads.
class Tokenizer {
 public:
  /// Reads the bytes of a `tokenizer` file; `where` names it in errors. `lexical` must outlive the Tokenizer.
  static Result<Tokenizer> from_bytes(std::string_view msgpack, const LexicalData& lexical, const std::string& where);

  /// Splits valid UTF-8 into tokens, which replace what `tokens` held: span, norm, space_after and is_space are set.
  /// `features` gets the lexical features of each.
  void tokenize(std::string_view text, std::vector<Token>& tokens, std::vector<LexicalFeatures>& features,
                TokenizerScratch& scratch) const;

 private:
  friend class TokenizerScratch;
  struct Rules;
  explicit Tokenizer(std::shared_ptr<const Rules> rules) : rules_(std::move(rules)) {}
  std::shared_ptr<const Rules> rules_;
};

/// Working memory of one thread: how the words seen lately were split. Bounded; serves one Tokenizer at a time.
class TokenizerScratch {
 public:
  TokenizerScratch();
  TokenizerScratch(TokenizerScratch&&) noexcept;
  TokenizerScratch& operator=(TokenizerScratch&&) noexcept;
  ~TokenizerScratch();

 private:
  friend class Tokenizer;
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace twosource::language
