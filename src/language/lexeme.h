// Lexical attributes: what spaCy knows of a word form without looking at its neighbours, and the numbers that a
// model's embedding layer hashes.
//
// Method: spacy/lang/lex_attrs.py, norm_exceptions.py and vocab.pyx of spaCy 3.8. Test:
// tests/unit/language/lexeme_test.cc.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "language/network/static_vectors.h"
#include "language/strings.h"
#include "twosource/error.h"

namespace twosource::language {

/// The values that MultiHashEmbed hashes for one token, one for each of spaCy's attributes NORM, PREFIX, SUFFIX, SHAPE
/// (ids of strings), SPACY and IS_SPACE (0 or 1); and its static vector.
struct LexicalFeatures {
  std::uint64_t norm = 0;
  std::uint64_t prefix = 0;
  std::uint64_t suffix = 0;
  std::uint64_t shape = 0;
  std::uint32_t vector_row = 0;  ///< of the pipeline's static vectors, from 1; 0: the word has none
  bool spacy = false;            ///< a space follows
  bool is_space = false;         ///< white space alone
  friend bool operator==(const LexicalFeatures&, const LexicalFeatures&) = default;
};

/// First code point; last three code points: views into `form`.
std::string_view prefix_of(std::string_view form);
std::string_view suffix_of(std::string_view form);

/// "McDonald's2024" -> "XxXxxxx'xdddd": letters as X and x, digits as d, runs cut after four; "LONG" from 100 code
/// points on.
std::string shape_of(std::string_view form);

/// Python's str.isspace: not empty, and white space alone.
bool is_space_form(std::string_view form);

/// Python's str.isalpha: not empty, and letters alone.
bool is_alpha_form(std::string_view form);

/// The string ids of spaCy and the norms of word forms: what a vocabulary and spaCy's code say together.
class LexicalData {
 public:
  /// Reads symbols.json and base_norms.json from `data_folder` (data/language) and, where it exists, the table of norms
  /// from a pipeline's vocab/lookups.bin.
  static Result<LexicalData> load(const std::filesystem::path& data_folder, const std::filesystem::path& lookups);

  /// From parts, for tests.
  LexicalData(StringIds strings, std::unordered_map<std::uint64_t, std::string> norms);

  [[nodiscard]] const StringIds& strings() const { return strings_; }

  /// The pipeline's static word vectors, null where it has none or does not use them.
  [[nodiscard]] const std::shared_ptr<const StaticVectors>& vectors() const { return vectors_; }
  void set_vectors(std::shared_ptr<const StaticVectors> vectors) { vectors_ = std::move(vectors); }

  /// The norm of a form: the pipeline's table, then spaCy's base norms, then the form in lower case.
  [[nodiscard]] std::string norm_of(std::string_view form) const;

  /// The features of a form, `spacy` not set. `norm` is the token's own, which a tokenizer exception may have set.
  [[nodiscard]] LexicalFeatures features(std::string_view form, std::string_view norm) const;

 private:
  StringIds strings_;
  std::unordered_map<std::uint64_t, std::string> norms_;  ///< by id of the form
  std::shared_ptr<const StaticVectors> vectors_;
};

}  // namespace twosource::language
