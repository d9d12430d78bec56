// Rules that set what the tagger leaves open: part of speech and features from the tag, the word and its dependency
// label. From a pipeline's attribute_ruler/patterns.
//
// Method (spacy/pipeline/attributeruler.py): all patterns are matched against the text as it was; then the matched
// tokens' attributes are set, rule after rule, so that a later rule overwrites an earlier one.
// Tests: tests/unit/language/components/attribute_ruler_test.cc, tests/parity.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::language {

/// Loaded rules: immutable, shared by all threads.
class AttributeRuler {
 public:
  /// Reads the bytes of a patterns file; `where` names it in errors. Patterns may test ORTH (TEXT), LOWER, NORM, TAG,
  /// POS, DEP, LEMMA, MORPH, ENT_TYPE and IS_SPACE, by a value, IN, NOT_IN or REGEX; attributes that may be set are
  /// TAG, POS, MORPH, DEP, LEMMA and NORM. Everything else, operators among it, is an Error(kModelUnsupported).
  static Result<AttributeRuler> from_bytes(std::string_view msgpack, const std::string& where);

  void apply(std::string_view text, std::vector<Token>& tokens) const;

 private:
  struct Rule;
  struct Rules;
  explicit AttributeRuler(std::shared_ptr<const Rules> rules) : rules_(std::move(rules)) {}
  std::shared_ptr<const Rules> rules_;
};

}  // namespace twosource::language
