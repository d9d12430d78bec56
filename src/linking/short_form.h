// What the short form of a Brief shows: the claims that matter most, by their news value (claims/news_value.h); the
// disputes; the differences and open questions; the first line.
//
// A claim whose statement stands inside of a passage that is printed for a weightier one is shown by that: it counts,
// and gets no line of its own. Test: tests/unit/linking/short_form_test.cc.
#pragma once

#include <cstddef>
#include <filesystem>

#include "linking/context.h"
#include "twosource/error.h"

namespace twosource::linking {

/// data/<language>/linking/short_form.json.
struct ShortFormRules {
  std::size_t claims = 0;  ///< shown at most, the disputed ones among them
  std::size_t disputed = 0;
  std::size_t differences = 0;
  std::size_t open = 0;

  static Result<ShortFormRules> load(const std::filesystem::path& folder);
};

/// Fills Story::short_form but for its title. Needs claims, differences and open questions.
void choose_short_form(Context& context, const ShortFormRules& rules);

}  // namespace twosource::linking
