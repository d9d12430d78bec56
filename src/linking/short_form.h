// What the short form of a Brief shows: the claims that matter most, each thing once; the disputes; the differences and
// open questions; the first line.
//
// Claims are taken by their news value (claims/news_value.h), greedily; one whose passage prints a sentence that is shown
// already, or mostly its words, is passed over (maximal marginal relevance without a dial: Carbonell and Goldstein
// 1998). Test: tests/unit/linking/short_form_test.cc.
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
  double same_words = 0;  ///< share of the weight of the shorter passage's words from which two tell the same

  static Result<ShortFormRules> load(const std::filesystem::path& folder);
};

/// Fills Story::short_form but for its title. Needs claims, differences and open questions.
void choose_short_form(Context& context, const ShortFormRules& rules);

}  // namespace twosource::linking
