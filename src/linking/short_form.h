// What the short form of a Brief shows: the claims that matter most, by their news value (claims/news_value.h); the
// disputes; the differences and open questions; the first line.
//
// What leans on a sentence that is not printed ("These …", "She …" without a name in brackets) is left to the long form, and
// so is what headlines, key points and cross-heads alone tell, advice to the reader and numbers to call, and what a
// weightier line says already in other words, figures and all. Of numbers that differ one line is enough: they stand side
// by side among the differences.
// A claim whose statement stands inside of a passage that is printed for a weightier one is shown by that: it is chosen, and
// gets no line of its own. Test: tests/unit/linking/short_form_test.cc.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <unordered_set>

#include "linking/context.h"
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
  std::unordered_set<std::string> reader;   ///< words that mean whoever reads: "you"
  std::unordered_set<std::string> leaning;  ///< first words of passages that mean something said before

  static Result<ShortFormRules> load(const std::filesystem::path& folder);
};

/// Fills Story::short_form but for its title. Needs claims, differences and open questions.
void choose_short_form(Context& context, const ShortFormRules& rules);

}  // namespace twosource::linking
