// What the encoder makes of a text's words for comparing statements: for the stage that links them, from the stage that
// has the encoder.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "twosource/report.h"

namespace twosource::document {

inline constexpr std::size_t kPieceWidth = 64;

/// A direction: integers of length 127, so that sums of their products are exact.
using PieceUnit = std::array<std::int8_t, kPieceWidth>;

/// The direction of a vector; none where it is zero.
PieceUnit unit_of(std::span<const float, kPieceWidth> vector);

/// A word piece where it stands: two pieces that mean one thing point the same way.
struct PieceVector {
  Span span;         ///< bytes of the text
  float weight = 0;  ///< from 0 to 1: how much it counts for what a statement says
  PieceUnit unit{};
};

/// Of one text, in its order.
using PieceVectors = std::vector<PieceVector>;

}  // namespace twosource::document
