// How near the words of two statements are in meaning, by the vectors of their word pieces (document/piece_vectors.h).
//
// Late interaction (Khattab and Zaharia 2020): each piece of the one statement is held against its best partner in the
// other, each counting as much as the encoder says. Sums of products of integers: exact, the same everywhere.
// Test: tests/unit/linking/claims/meaning_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "document/piece_vectors.h"
#include "linking/claims/candidates.h"
#include "linking/context.h"

namespace twosource::linking {

/// From -1 to 1.
struct Nearness {
  double whole = 0;  ///< cosine of the two statements' mean vectors
  double less = 0;   ///< how much of the one is in the other: the direction in which less is
  double more = 0;   ///< the other direction
};

class Meaning {
 public:
  Meaning(const Context& context, const std::vector<Candidate>& candidates);

  [[nodiscard]] Nearness between(std::size_t a, std::size_t b) const;

  /// Cosine of the two statements' mean vectors: Nearness::whole, at a small part of the cost of the others.
  [[nodiscard]] double whole(std::size_t a, std::size_t b) const;

  /// The `most` candidates whose mean vectors are nearest to that of one, the nearest first.
  [[nodiscard]] std::vector<std::uint32_t> nearest(std::size_t candidate, std::size_t most) const;

 private:
  struct Statement {
    std::span<const document::PieceVector> pieces;
    document::PieceUnit mean{};
    double weight = 0;  ///< sum of the pieces'
  };

  std::vector<Statement> statements_;  ///< by candidate
};

}  // namespace twosource::linking
