// What the short form of a Brief shows: the claims that matter most, by their news value (claims/news_value.h); the
// disputes; the differences and open questions; the first line.
//
// What begins with what only the sentence before tells ("These …", "She …" without a name in brackets) is left to the long
// form, and what leans on such sentences otherwise comes later (leaning.h). Left to the long form is what headlines, key points and cross-heads alone tell, advice to the reader and numbers to call, and what a
// weightier line says already in other words, figures and all. Of numbers that differ one line is enough: they stand side
// by side among the differences.
// A claim whose statement stands inside of a passage that is printed for a weightier one is shown by that: it is chosen, and
// gets no line of its own. Test: tests/unit/linking/short_form_test.cc.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <unordered_set>

#include "linking/context.h"
#include "linking/leaning.h"
#include "twosource/error.h"

namespace twosource::linking {

/// data/<language>/linking/short_form.json.
struct ShortFormRules {
  std::size_t claims = 0;  ///< at most, the disputed ones and those told within printed passages among them
  std::size_t disputed = 0;
  std::size_t differences = 0;
  std::size_t open = 0;
  double repeated = 1;  ///< share of the weight of a passage's words from which a line that has them says it already
  double same = 1;      ///< likelihood that two statements are one claim from which one line is enough for both
  double trifle = 1;    ///< likeness from which two renderings of one saying are not worth a line
  double leaning = 1;   ///< factor on a claim's weight for each thing that its line leans on
  double bare = 1;      ///< the same for a bare description that no printed line tells
  std::unordered_set<std::string> reader;  ///< words that mean whoever reads: "you"

  static Result<ShortFormRules> load(const std::filesystem::path& folder);
};

/// Fills Story::short_form but for its title. Needs claims, differences and open questions.
void choose_short_form(Context& context, const ShortFormRules& rules, const LeaningRules& leaning);

}  // namespace twosource::linking
