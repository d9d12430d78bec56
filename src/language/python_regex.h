// Python's regular expressions (module re) in PCRE2's syntax: spaCy's model files hold the former, base::Regex runs
// the latter.
//
// The two languages are near enough that most of a pattern is copied. What differs: \uXXXX and \UXXXXXXXX; \s, \w and
// \b, which are written out, because the engines and their versions disagree on U+001C–1F, U+180E, U+FEFF and others;
// "[" and
// "{" where they mean themselves; {,n}; \Z; and (?u), which is always on. What has no translation is one clear Error.
// Test: tests/unit/language/python_regex_test.cc.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/regex.h"
#include "twosource/error.h"

namespace twosource::language {

/// What a search may rely on about one top-level alternative of a pattern.
struct PatternBranch {
  std::optional<std::size_t> longest;  ///< code points that it can match at most; none: no bound
  bool ends_at_end = false;            ///< its last element is `$`: it can match at the text's end alone
  bool is_run = false;  ///< one character or class, repeated (`\.\.+$`): with a long match, its tail matches too
  std::size_t shortest_run = 0;  ///< of a run: how many it must repeat at least
};

struct PythonPattern {
  std::string pcre2;
  std::vector<PatternBranch> branches;
};

/// Translates a pattern. An Error(kModelUnsupported) names the construct and the place that cannot be translated.
Result<PythonPattern> translate_python_regex(std::string_view pattern);

/// Translates and compiles; `where` names the file in errors.
Result<base::Regex> compile_python_regex(std::string_view pattern, const std::string& where);

}  // namespace twosource::language
