#include "linking/claims/meaning.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace twosource::linking {
namespace {

using document::kPieceWidth;
using document::PieceVector;

/// Pieces of a statement that are looked at.
constexpr std::size_t kMostPieces = 48;
/// What the product of two vectors of length 127 is to be divided by.
constexpr double kWhole = 127.0 * 127.0;

std::int32_t product(const PieceVector& a, const PieceVector& b) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < kPieceWidth; ++i) sum += std::int32_t{a.unit[i]} * std::int32_t{b.unit[i]};
  return sum;
}

/// The pieces that stand in a span.
std::span<const PieceVector> pieces_in(const document::PieceVectors& pieces, Span span) {
  const auto first =
      std::ranges::partition_point(pieces, [&](const PieceVector& p) { return p.span.end <= span.start; });
  const auto last =
      std::ranges::partition_point(first, pieces.end(), [&](const PieceVector& p) { return p.span.start < span.end; });
  const auto size = static_cast<std::size_t>(last - first);
  return {first, std::min(size, kMostPieces)};
}

}  // namespace

Meaning::Meaning(const Context& context, const std::vector<Candidate>& candidates) {
  for (const Candidate& candidate : candidates) {
    Statement& statement = statements_.emplace_back();
    statement.pieces = pieces_in(*context.vectors[candidate.report], candidate->content);
    for (const PieceVector& piece : statement.pieces) {
      statement.weight += piece.weight;
      for (std::size_t i = 0; i < kPieceWidth; ++i) {
        statement.mean[i] += piece.weight * static_cast<float>(piece.unit[i]);
      }
    }
    float square = 0;
    for (const float value : statement.mean) square += value * value;
    const float length = square > 0 ? std::sqrt(square) : 1;
    for (float& value : statement.mean) value /= length;
  }
}

Nearness Meaning::between(std::size_t first, std::size_t second) const {
  const Statement& a = statements_[first];
  const Statement& b = statements_[second];
  if (a.weight <= 0 || b.weight <= 0) return {};
  std::array<std::int32_t, kMostPieces> best__a{};
  std::array<std::int32_t, kMostPieces> best__b{};
  best__a.fill(INT32_MIN);
  best__b.fill(INT32_MIN);
  for (std::size_t i = 0; i < a.pieces.size(); ++i) {
    for (std::size_t j = 0; j < b.pieces.size(); ++j) {
      const std::int32_t near = product(a.pieces[i], b.pieces[j]);
      best__a[i] = std::max(best__a[i], near);
      best__b[j] = std::max(best__b[j], near);
    }
  }
  const auto share = [](const Statement& statement, const auto& best) {
    double sum = 0;
    for (std::size_t i = 0; i < statement.pieces.size(); ++i) sum += statement.pieces[i].weight * (best[i] / kWhole);
    return sum / statement.weight;
  };
  float cosine = 0;
  for (std::size_t i = 0; i < kPieceWidth; ++i) cosine += a.mean[i] * b.mean[i];
  const auto [less, more] = std::minmax({share(a, best__a), share(b, best__b)});
  return {cosine, less, more};
}

}  // namespace twosource::linking
