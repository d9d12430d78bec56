#include "linking/claims/meaning.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace twosource::linking {
namespace {

using document::kPieceWidth;
using document::PieceUnit;
using document::PieceVector;

/// Pieces of a statement that are looked at.
constexpr std::size_t kMostPieces = 48;
/// What the product of two vectors of length 127 is to be divided by.
constexpr double kWhole = 127.0 * 127.0;

std::int32_t product(const PieceUnit& a, const PieceUnit& b) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < kPieceWidth; ++i) sum += std::int32_t{a[i]} * std::int32_t{b[i]};
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
    std::array<float, kPieceWidth> mean{};
    for (const PieceVector& piece : statement.pieces) {
      statement.weight += piece.weight;
      for (std::size_t i = 0; i < kPieceWidth; ++i) mean[i] += piece.weight * static_cast<float>(piece.unit[i]);
    }
    statement.mean = document::unit_of(mean);
  }
}

std::vector<std::uint32_t> Meaning::nearest(std::size_t candidate, std::size_t most) const {
  std::vector<std::pair<std::int32_t, std::uint32_t>> others;
  for (std::uint32_t i = 0; i < statements_.size(); ++i) {
    if (i != candidate) others.emplace_back(-product(statements_[candidate].mean, statements_[i].mean), i);
  }
  const std::size_t kept = std::min(most, others.size());
  std::ranges::partial_sort(others, others.begin() + static_cast<std::ptrdiff_t>(kept));
  std::vector<std::uint32_t> nearest;
  for (std::size_t k = 0; k < kept; ++k) nearest.push_back(others[k].second);
  return nearest;
}

double Meaning::whole(std::size_t a, std::size_t b) const {
  return product(statements_[a].mean, statements_[b].mean) / kWhole;
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
      const std::int32_t near = product(a.pieces[i].unit, b.pieces[j].unit);
      best__a[i] = std::max(best__a[i], near);
      best__b[j] = std::max(best__b[j], near);
    }
  }
  const auto share = [](const Statement& statement, const auto& best) {
    double sum = 0;
    for (std::size_t i = 0; i < statement.pieces.size(); ++i) sum += statement.pieces[i].weight * (best[i] / kWhole);
    return sum / statement.weight;
  };
  const auto [less, more] = std::minmax({share(a, best__a), share(b, best__b)});
  return {whole(first, second), less, more};
}

}  // namespace twosource::linking
