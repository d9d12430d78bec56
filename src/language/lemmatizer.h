// Dictionary forms by rules or by a table, from a pipeline's lemmatizer/lookups/lookups.bin.
//
// Method (spacy/pipeline/lemmatizer.py, rule mode): a form that its tag and features show to be uninflected is its own
// lemma; otherwise the suffix rules of its part of speech give candidates, those in the index go first, exceptions
// before them. Which features show that is code in spaCy (spacy/lang/en/lemmatizer.py); here it is a file of
// data/<language>/language/. Tests: tests/unit/language/lemmatizer_test.cc, tests/parity.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "language/strings.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::language {

struct LemmatizerOptions {
  std::string mode = "rule";  ///< "rule" or "lookup"
  bool overwrite = false;     ///< also tokens that have a lemma
};

/// A loaded lemmatizer: immutable, shared by all threads.
class Lemmatizer {
 public:
  /// `lookups`: the bytes of lookups.bin, named `where` in errors. `base_forms`:
  /// data/<language>/language/base_forms.json, read in rule mode. Modes that are code in spaCy ("pymorphy3",
  /// "rule_lookup"…) are an Error(kModelUnsupported).
  static Result<Lemmatizer> from_bytes(std::string lookups, const LemmatizerOptions& options, const StringIds& strings,
                                       const std::filesystem::path& base_forms, const std::string& where);

  /// Sets the lemmas of a tagged text.
  void lemmatize(std::string_view text, std::vector<Token>& tokens) const;

  /// The lemma of one form, in the way of the options.
  [[nodiscard]] std::string lemma_of(std::string_view form, std::string_view pos, std::string_view morph) const;

 private:
  struct Tables;
  explicit Lemmatizer(std::shared_ptr<const Tables> tables) : tables_(std::move(tables)) {}
  std::shared_ptr<const Tables> tables_;
};

}  // namespace twosource::language
