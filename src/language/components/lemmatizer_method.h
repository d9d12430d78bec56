// How a pipeline's lemmatizer goes to work: by its mode, and by what spaCy has in the code of its language, which is
// data here (data/<language>/language/lemmatizer.json, data/language/in_code.json).
// Test: tests/unit/language/components/lemmatizer_method_test.cc.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "twosource/error.h"

namespace twosource::language {

/// A part of speech with features that show a form to be uninflected.
struct BaseForm {
  std::string pos;  ///< lower case; empty: any
  std::vector<std::pair<std::string, std::string>> has;
  std::vector<std::string> lacks;

  [[nodiscard]] bool fits(std::string_view token_pos, std::string_view morph) const;
};

struct LemmatizerMethod {
  enum class Kind {
    kRules,       ///< suffix rules, candidates that the index knows first, exceptions before them
    kIndexFirst,  ///< the index, else exceptions, else suffix rules, else the lookup table
    kLookup,      ///< the lookup table alone
  };
  Kind kind = Kind::kRules;
  std::vector<BaseForm> base_forms;          ///< of kRules
  std::vector<std::string> parts_of_speech;  ///< of kIndexFirst: those that it knows; others are looked up
};

/// The method for a mode ("rule", "lookup") of a language's pipelines. `data` is the data folder. A mode that is code
/// in spaCy and not in the data ("pymorphy3", "rule" of Spanish) is an Error(kModelUnsupported) at `where`.
Result<LemmatizerMethod> lemmatizer_method(const std::filesystem::path& data, const std::string& language,
                                           const std::string& mode, const std::string& where);

/// An Error(kModelUnsupported) where spaCy makes the norms of a language's words in code.
Result<void> check_norms(const std::filesystem::path& data, const std::string& language, const std::string& where);

}  // namespace twosource::language
