// The sections of a Brief, each made from a Story by a function of its own; view.cc puts them in order.
// A section without lines is left out of the page. Test: tests/unit/rendering/brief/view_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "rendering/brief/view.h"
#include "twosource/story.h"

namespace twosource::rendering {

/// What the page has shown of the claims: none twice, and none that a printed passage tells.
class ShownClaims {
 public:
  explicit ShownClaims(const Story& story) : story_(story) {}

  /// Whether a claim was shown, or a statement of it stands inside of a passage that was printed for another, or its own
  /// passage is another cut of one that was.
  [[nodiscard]] bool contains(std::size_t claim) const;
  void insert(std::size_t claim);

 private:
  const Story& story_;
  std::set<std::size_t> claims_;
  std::map<std::pair<std::size_t, std::uint32_t>, std::uint32_t> passages_;  ///< report and first byte -> end
};

// claims.cc, disputes.cc: what is said, and whose word it is.
Section in_short(const Story& story, ShownClaims& shown);
std::vector<Section> disputed(const Story& story, ShownClaims& shown);
Section told_by_several(const Story& story, ShownClaims& shown);
std::vector<Section> only_in(const Story& story, ShownClaims& shown);

// differences.cc: where the reports part, and what they leave open.
std::vector<Section> accounts_differ(const Story& story);
Section not_answered(const Story& story);
Section reports_differ(const Story& story);

// context.cc: when, who, from whom.
Section timeline(const Story& story);
Section who_is_who(const Story& story);
Section where_it_comes_from(const Story& story);
Section to_check_first(const Story& story);

}  // namespace twosource::rendering
