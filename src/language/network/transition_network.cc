// See transition_network.h.
#include "language/network/transition_network.h"

#include <algorithm>
#include <array>
#include <utility>

namespace twosource::language {
namespace {

/// Neighbouring words whose rows are computed together, and how many such tiles are kept.
constexpr std::size_t kTile = 36;
constexpr std::size_t kSlots = 12;

/// An array [outer, units, pieces, inner] with its middle axes exchanged: thinc keeps the pieces of a unit together,
/// the kernels want the units of a piece as neighbours.
std::vector<float> piece_major(const std::vector<float>& values, std::size_t units, std::size_t pieces,
                               std::size_t inner) {
  std::vector<float> result(values.size());
  const std::size_t block = units * pieces;
  for (std::size_t row = 0; row < values.size() / inner; ++row) {
    const std::size_t unit = row % block / pieces;
    const std::size_t piece = row % pieces;
    const std::size_t to = row / block * block + piece * units + unit;
    std::copy_n(&values[row * inner], inner, &result[to * inner]);
  }
  return result;
}

}  // namespace

Result<TransitionNetwork> TransitionNetwork::read(const ModelFile& file, std::size_t width, std::size_t features,
                                                  std::size_t actions) {
  const Result<const ModelNode*> parser = file.only_node("parser_model");
  if (!parser) return parser.error();
  const Result<const ModelNode*> lower = file.referred(**parser, "lower");
  if (!lower) return lower.error();
  const Result<const ModelNode*> upper = file.referred(**parser, "upper");
  if (!upper) return upper.error();
  const ModelNode* projection = nullptr;
  for (const ModelNode* node : file.nodes("linear")) {
    if (node != *upper && projection == nullptr) projection = node;
  }
  if (projection == nullptr) return file.broken("the network has no layer between word vectors and states");

  TransitionNetwork network;
  Result<Affine> project = file.affine(*projection, width);
  if (!project) return project.error();
  network.projection_ = std::move(*project);

  const std::size_t hidden = network.projection_.outputs();
  const Result<Tensor> weights = file.parameter(**lower, "W", {features, 0, 0, hidden});
  if (!weights) return weights.error();
  const std::size_t units = network.units_ = weights->shape[1];
  const std::size_t pieces = network.pieces_ = weights->shape[2];
  const Result<Tensor> bias = file.parameter(**lower, "b", {units, pieces});
  if (!bias) return bias.error();
  const Result<Tensor> missing = file.parameter(**lower, "pad", {1, features, units, pieces});
  if (!missing) return missing.error();
  network.lower_ = Affine(hidden, features * units * pieces, piece_major(weights->values, units, pieces, hidden), {});
  network.bias__part_ = piece_major(bias->values, units, pieces, 1);
  network.missing__feature_part_ = piece_major(missing->values, units, pieces, 1);

  Result<Affine> scores = file.affine(**upper, units);
  if (!scores) return scores.error();
  network.upper_ = std::move(*scores);
  if (network.upper_.outputs() != actions) return file.broken("the network scores other actions than `moves` lists");
  return network;
}

void TransitionNetwork::prepare(std::span<const float> vectors, std::size_t words, TransitionScratch& scratch) const {
  scratch.vectors = vectors;
  scratch.words = words;
  scratch.slots__tile.assign((words + kTile - 1) / kTile, -1);
  scratch.tiles__slot.assign(kSlots, -1);
  scratch.next_slot = 0;
  scratch.rows__slot_word.resize(kSlots * kTile * lower_.stride());
  scratch.projected.resize(kTile * projection_.stride());
  scratch.pieces.resize(units_ * pieces_);
  scratch.hidden.resize(units_);
  scratch.scores.resize(upper_.stride());
}

void TransitionNetwork::compute_tile(std::size_t tile, TransitionScratch& scratch) const {
  const std::size_t slot = scratch.next_slot;
  scratch.next_slot = (slot + 1) % kSlots;
  if (scratch.tiles__slot[slot] >= 0) scratch.slots__tile[static_cast<std::size_t>(scratch.tiles__slot[slot])] = -1;
  scratch.tiles__slot[slot] = static_cast<std::int32_t>(tile);
  scratch.slots__tile[tile] = static_cast<std::int32_t>(slot);

  const std::size_t first = tile * kTile;
  const std::size_t count = std::min(kTile, scratch.words - first);
  const std::size_t width = projection_.inputs();
  kernels().affine(projection_, scratch.vectors.data() + first * width, width, count, scratch.projected.data());
  kernels().affine(lower_, scratch.projected.data(), projection_.stride(), count,
                   scratch.rows__slot_word.data() + slot * kTile * lower_.stride());
}

void TransitionNetwork::keep_rows(std::span<const std::int32_t> words, TransitionScratch& scratch) const {
  // A tile that is computed may push out an older one that is needed too; there are more slots than words, so that
  // this ends.
  bool complete = false;
  while (!complete) {
    complete = true;
    for (const std::int32_t word : words) {
      if (word < 0 || scratch.slots__tile[static_cast<std::size_t>(word) / kTile] >= 0) continue;
      compute_tile(static_cast<std::size_t>(word) / kTile, scratch);
      complete = false;
    }
  }
}

const float* TransitionNetwork::row(std::size_t word, const TransitionScratch& scratch) const {
  const auto slot = static_cast<std::size_t>(scratch.slots__tile[word / kTile]);
  return &scratch.rows__slot_word[(slot * kTile + word % kTile) * lower_.stride()];
}

std::span<const float> TransitionNetwork::score(std::span<const std::int32_t> words, TransitionScratch& scratch) const {
  keep_rows(words, scratch);
  const std::size_t part = units_ * pieces_;
  std::array<const float*, kMostFeatures + 1> rows{};
  for (std::size_t feature = 0; feature < words.size(); ++feature) {
    const float* parts =
        words[feature] < 0 ? missing__feature_part_.data() : row(static_cast<std::size_t>(words[feature]), scratch);
    rows[feature] = parts + feature * part;
  }
  rows[words.size()] = bias__part_.data();
  kernels().sum_rows(std::span(rows).first(words.size() + 1), part, scratch.pieces.data());
  for (std::size_t unit = 0; unit < units_; ++unit) {
    float best = scratch.pieces[unit];
    for (std::size_t piece = 1; piece < pieces_; ++piece) best = std::max(best, scratch.pieces[piece * units_ + unit]);
    scratch.hidden[unit] = best;
  }
  kernels().affine(upper_, scratch.hidden.data(), units_, 1, scratch.scores.data());
  return std::span<const float>(scratch.scores).first(upper_.outputs());
}

}  // namespace twosource::language
