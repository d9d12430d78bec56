// How much a claim matters to its story: what an editor would put into a brief first (news value; Galtung and Ruge 1965,
// Harcup and O'Neill 2001).
//
// A logistic model over what news is known by: how many reports tell it and how early (the inverted pyramid), how much
// its words are what all reports are about, how much it says, whether somebody with a name says it, whether it gives a
// number, whether it tells of former years. How sure the joining is does not count: that decides how a claim is
// labelled. Weights: data/<language>/linking/news_value.json (eval/train_news_value.py).
// Test: tests/unit/linking/claims/news_value_test.cc.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "linking/context.h"
#include "linking/story_words.h"
#include "twosource/error.h"

namespace twosource::linking {

inline constexpr std::array<std::string_view, 10> kNewsFeatures{
    "reports",     // share of the story's reports that tell it
    "early",       // how near to their beginnings, on average over all reports
    "central",     // its words are those of all reports, and rare elsewhere
    "longest",     // logarithm of its longest statement's bytes
    "attributed",  // share of its statements that are on somebody's word
    "number",      // whether it gives one
    "former",      // whether it tells of a year before the newest report's
    "origins",     // against the number of reports
    "words",       // logarithm of the shown statement's words
    "names",       // logarithm of the names in it
};
using NewsFeatures = std::array<double, kNewsFeatures.size()>;

struct NewsValueRules {
  double bias = 0;
  NewsFeatures weights{};
  double outside = 0;  ///< factor on what stands in cross-heads and captions alone, of which the corpora have too few

  /// Reads news_value.json of data/<language>/linking/.
  static Result<NewsValueRules> load(const std::filesystem::path& folder);
};

/// Weighs the claims of one Story.
class NewsValues {
 public:
  /// Reports must be in their order, with their dates.
  NewsValues(const Context& context, const NewsValueRules& rules, const StoryWords& words);

  /// A claim with its statements and origins, and the one that is shown.
  [[nodiscard]] NewsFeatures features(const Claim& claim) const;

  /// The likelihood that an editor's five things have it (0 to 1).
  [[nodiscard]] double of(const Claim& claim) const;

 private:
  [[nodiscard]] double earliness(const Claim& claim) const;
  [[nodiscard]] bool is_of_former_years(const Evidence& place) const;

  const Context& context_;
  const NewsValueRules& rules_;
  const StoryWords& words_;
  std::string newest_year_;  ///< of a report; empty when none has a date
};

}  // namespace twosource::linking
