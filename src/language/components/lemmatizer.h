// Dictionary forms by rules or by a table, from a pipeline's lemmatizer/lookups/lookups.bin.
//
// Method (spacy/pipeline/lemmatizer.py, rule mode): a form that its tag and features show to be uninflected is its own
// lemma; otherwise the suffix rules of its part of speech give candidates, those in the index go first, exceptions
// before them. French asks the index first. What spaCy keeps in the code of single languages is data here
// (lemmatizer_method.h). Tests: tests/unit/language/components/lemmatizer_test.cc, tests/parity.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "language/components/lemmatizer_method.h"
#include "language/strings.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::language {

/// A loaded lemmatizer: immutable, shared by all threads.
class Lemmatizer {
 public:
  /// `lookups`: the bytes of lookups.bin, named `where` in errors. `overwrite`: give also tokens that have a lemma a
  /// new one.
  static Result<Lemmatizer> from_bytes(std::string lookups, LemmatizerMethod method, bool overwrite,
                                       const StringIds& strings, const std::string& where);

  /// Sets the lemmas of a tagged text.
  void lemmatize(std::string_view text, std::vector<Token>& tokens) const;

  /// The lemma of one form, by the method.
  [[nodiscard]] std::string lemma_of(std::string_view form, std::string_view pos, std::string_view morph) const;

 private:
  struct Tables;
  explicit Lemmatizer(std::shared_ptr<const Tables> tables) : tables_(std::move(tables)) {}
  std::shared_ptr<const Tables> tables_;
};

}  // namespace twosource::language
