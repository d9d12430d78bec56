// Groups of statements taken apart again where one claim would say too much.
//
// Joining is by likeness (groups.h), and a loose joining is good enough to show that outlets tell of one thing.
// It is not good enough to say that a second party bears something out, which is the worst thing to say wrongly. So
// statements of another party stay only where a strict likeness, the same time and mood, and no other number hold them
// there; and statements with contradicting numbers part. Test: tests/unit/linking/claims/splits_test.cc.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "linking/claims/groups.h"
#include "linking/claims/rules.h"
#include "linking/context.h"
#include "twosource/explanation.h"

namespace twosource::linking {

/// Parts groups by what their statements count, then by whose words they are.
class ClaimSplits {
 public:
  ClaimSplits(const Context& context, const ClaimRules& rules, const std::vector<Candidate>& candidates,
              const ClaimSimilarity& similarity);

  /// Every candidate stays in one group.
  [[nodiscard]] std::vector<ClaimGroup> split(std::vector<ClaimGroup> groups) const;

  /// What keeps two statements of one group apart, by themselves.
  [[nodiscard]] std::optional<Apart> kept_apart(std::size_t a, std::size_t b) const;

 private:
  /// 0 for statements that belong to no class, else 1, 2, … in the order of the statements.
  using Classes = std::vector<std::size_t>;

  [[nodiscard]] std::vector<ClaimGroup> split(const ClaimGroup& group, bool by_party) const;
  [[nodiscard]] Classes number_classes(const ClaimGroup& group) const;
  [[nodiscard]] Classes party_classes(const ClaimGroup& group) const;
  [[nodiscard]] std::optional<Apart> bears_no_other_out(std::size_t a, std::size_t b) const;
  [[nodiscard]] bool one_voice(std::size_t a, std::size_t b) const;
  [[nodiscard]] bool bears_out(std::size_t a, std::size_t b) const;
  [[nodiscard]] bool is_quoted(const Candidate& candidate) const;

  const Context& context_;
  const ClaimRules& rules_;
  const std::vector<Candidate>& candidates_;
  const ClaimSimilarity& similarity_;
};

}  // namespace twosource::linking
