#include "document/piece_vectors.h"

#include <cmath>

namespace twosource::document {
namespace {

constexpr float kLength = 127;

}  // namespace

PieceUnit unit_of(std::span<const float, kPieceWidth> vector) {
  float square = 0;
  for (const float value : vector) square += value * value;
  const float scale = square > 0 ? kLength / std::sqrt(square) : 0;
  PieceUnit unit{};
  for (std::size_t i = 0; i < kPieceWidth; ++i) {
    unit[i] = static_cast<std::int8_t>(std::floor(vector[i] * scale + 0.5F));
  }
  return unit;
}

}  // namespace twosource::document
