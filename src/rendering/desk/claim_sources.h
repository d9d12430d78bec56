// From whom each report has a claim: as a drawing, and as a list that says the same; and what of it nobody tells. Method: a
// fact-checker follows a claim back to whoever said it first, and must see where the trail ends. Test:
// tests/unit/rendering/desk/claim_sources_test.cc.
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/story.h"

namespace twosource::rendering::desk {

/// How words came to a report.
struct Chain {
  std::size_t report = 0;        ///< index into Story::reports
  std::vector<std::string> via;  ///< who passed them on, nearest to the reader first
  std::size_t origin = 0;        ///< index into Claim::origins
  friend auto operator<=>(const Chain&, const Chain&) = default;
};

/// Those of a claim, each once, in order of the reports.
std::vector<Chain> chains_of(const Claim& claim);

/// "denies it": what an origin does with its claim.
std::string_view stance_words(Stance stance);

/// The drawing: reports at the left, who passed words on in the middle, origins at the right; copies along the left edge.
/// `label` is the id of what names it.
std::string sources_drawing(const Story& story, const Claim& claim, std::string_view label);

/// The same as items of a list: a line for each chain, and one for each copy.
std::string sources_list(const Story& story, const Claim& claim);

/// What cannot be told of a claim, each a sentence as HTML; and its time and place where they can be.
std::string known_and_unknown(const Story& story, const Claim& claim);

}  // namespace twosource::rendering::desk
