// What of a text the language stage is not given: stops that end no sentence, addresses in brackets.
//
// The parser takes the stop of "Sun. Dec. 31" for a sentence's end and loses its way at "reports (http://…) that". Each
// such piece is made spaces, byte for byte: the Report keeps its text, and all spans stay.
// Test: tests/unit/reading/unread_test.cc.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/regex.h"
#include "twosource/error.h"

namespace twosource::reading {

/// data/<language>/reading/unread.json.
struct UnreadRules {
  struct Rule {
    std::string name;
    base::Regex pattern;
    std::vector<std::string> samples;          ///< in which it finds something
    std::vector<std::string> counter_samples;  ///< "not" in the file
  };
  std::vector<Rule> rules;

  static Result<UnreadRules> load(const std::filesystem::path& folder);
};

/// The text as the language stage reads it, of the same length.
std::string readable_text(std::string_view text, const UnreadRules& rules);

}  // namespace twosource::reading
