// See attribution_tagger.h.
#include "language/encoder/attribution_tagger.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "document/attribution_scores.h"

namespace twosource::language {
namespace {

constexpr std::size_t kTags = 12;
constexpr std::size_t kTagOutputs = 16;  ///< filled up to a whole block
constexpr std::size_t kPairRoles = 2;    ///< source and content
constexpr std::size_t kPairWidth = 64;
constexpr std::size_t kDistances = 18;    ///< buckets on either side of the cue
constexpr float kLeastCueMargin = -4.0F;  ///< of the scores for being of a cue over lying outside

/// Distances from which each bucket but the first eight begins: 8 times powers of the root of two, rounded up.
constexpr std::array<std::int64_t, 10> kFar = {8, 12, 16, 23, 32, 46, 64, 91, 128, 182};

std::size_t bucket_of(std::int64_t distance) {
  const std::int64_t size = distance < 0 ? -distance : distance;
  std::size_t bucket = 0;
  if (size < 8) {
    bucket = static_cast<std::size_t>(size);
  } else {
    bucket = 7 + static_cast<std::size_t>(std::upper_bound(kFar.begin(), kFar.end(), size) - kFar.begin());
  }
  return bucket + (distance < 0 ? kDistances : 0);
}

}  // namespace

Result<AttributionTagger> AttributionTagger::load(const std::filesystem::path& path) {
  auto vocabulary = Vocabulary::load(path);
  if (!vocabulary) return vocabulary.error();
  return read(*std::move(vocabulary));
}

Result<AttributionTagger> AttributionTagger::read(std::shared_ptr<const Vocabulary> vocabulary) {
  AttributionTagger tagger(std::move(vocabulary));
  const base::TensorFile& file = tagger.vocabulary_->file;
  auto encoder = Encoder::read(file, file, tagger.vocabulary_->pieces.size());
  if (!encoder) return encoder.error();
  tagger.encoder_ = std::move(*encoder);
  const std::size_t width = tagger.encoder_.width();
  if (tagger.encoder_.longest() < 2 * kLongestLead) {
    return Error{ErrorCode::kDataBroken, "windows too small to be true", file.where()};
  }
  const std::array<std::pair<const char*, IntegerAffine*>, 3> heads = {
      {{"tags", &tagger.tags_}, {"pair_cue", &tagger.pair_cue_}, {"pair_token", &tagger.pair_token_}}};
  for (const auto& [name, map] : heads) {
    auto read = read_affine(file, name, width, map == &tagger.tags_ ? kTagOutputs : kPairRoles * kPairWidth);
    if (!read) return read.error();
    *map = std::move(*read);
  }
  auto distance = file.floats("pair_distance", kPairRoles, 2 * kDistances);
  if (!distance) return distance.error();
  auto bias = file.floats("pair_bias", 1, kPairRoles);
  if (!bias) return bias.error();
  tagger.pair_distance_ = *distance;
  tagger.pair_bias_ = *bias;
  return tagger;
}

document::AttributionScores AttributionTagger::score(std::string_view text, std::span<const Span> paragraphs,
                                                     TaggerScratch& scratch) const {
  return score(text, paragraphs, encoder_kernels(), scratch);
}

document::AttributionScores AttributionTagger::score(std::string_view text, std::span<const Span> paragraphs,
                                                     const EncoderKernels& kernels, TaggerScratch& scratch) const {
  const std::vector<PieceWindow> windows = cut_into_windows(
      vocabulary_->pieces, text, paragraphs, static_cast<std::uint32_t>(encoder_.longest()), scratch.pieces);
  document::AttributionScores scores;
  scores.pieces.resize(scratch.pieces.size());
  for (std::size_t i = 0; i < scores.pieces.size(); ++i) scores.pieces[i].span = scratch.pieces[i].span;
  for (const PieceWindow& window : windows) score_window(window, kernels, scratch, scores);
  return scores;
}

void AttributionTagger::score_window(const PieceWindow& window, const EncoderKernels& kernels, TaggerScratch& scratch,
                                     document::AttributionScores& scores) const {
  put_ids(window, scratch.pieces, scratch.ids);
  encoder_.encode(scratch.ids, kernels, scratch.encoder, scratch.vectors);

  const std::size_t rows = scratch.ids.size();
  scratch.tags.resize(rows * kTagOutputs);
  scratch.cues.resize(rows * kPairRoles * kPairWidth);
  scratch.tokens.resize(rows * kPairRoles * kPairWidth);
  kernels.to_integers(scratch.vectors.data(), encoder_.width(), rows, encoder_.width(), scratch.encoder.integers);
  kernels.affine(tags_, scratch.encoder.integers, rows, scratch.tags.data());
  kernels.affine(pair_cue_, scratch.encoder.integers, rows, scratch.cues.data());
  kernels.affine(pair_token_, scratch.encoder.integers, rows, scratch.tokens.data());

  for (std::size_t at = 0; at < window.pieces.size(); ++at) {
    const std::uint32_t piece = window.pieces[at];
    if (piece == PieceWindow::kBreak) continue;
    const float* tags = scratch.tags.data() + (at + 1) * kTagOutputs;
    if (piece >= window.own) std::copy_n(tags, kTags, scores.pieces[piece].tags.begin());
    const float* cue = tags + 3 * static_cast<std::size_t>(document::AttributionRole::kCue);
    if (std::max(cue[1], cue[2]) - cue[0] > kLeastCueMargin) add_cue(window, at, scratch, scores);
  }
}

void AttributionTagger::add_cue(const PieceWindow& window, std::size_t at, TaggerScratch& scratch,
                                document::AttributionScores& scores) const {
  const std::uint32_t piece = window.pieces[at];
  const std::uint32_t first = window.pieces.front();
  const std::uint32_t last = window.pieces.back() + 1;
  const auto before = std::lower_bound(scores.cues.begin(), scores.cues.end(), piece,
                                       [](const document::CueScores& cue, std::uint32_t i) { return cue.piece < i; });
  const bool known = before != scores.cues.end() && before->piece == piece;
  if (!known && piece < window.own) return;  // in its own window it was none
  document::CueScores& cue = known ? *before : *scores.cues.insert(before, {piece, first, {}, {}});
  // A cue that this window repeats is known from the one before; only what lies beyond that is new.
  const auto from = static_cast<std::uint32_t>(cue.first + cue.source.size());
  cue.source.resize(last - cue.first);
  cue.content.resize(last - cue.first);
  constexpr std::size_t kStride = kPairRoles * kPairWidth;
  const float* own = scratch.cues.data() + (at + 1) * kStride;
  for (std::size_t i = 0; i < window.pieces.size(); ++i) {
    const std::uint32_t other = window.pieces[i];
    if (other == PieceWindow::kBreak || other < from) continue;
    const float* token = scratch.tokens.data() + (i + 1) * kStride;
    const auto distance = static_cast<std::int64_t>(i) - static_cast<std::int64_t>(at);
    cue.source[other - cue.first] = pair_score(0, own, token, distance);
    cue.content[other - cue.first] = pair_score(1, own + kPairWidth, token + kPairWidth, distance);
  }
}

float AttributionTagger::pair_score(std::size_t role, const float* cue, const float* token,
                                    std::int64_t distance) const {
  std::array<float, 16> partial{};
  for (std::size_t i = 0; i < kPairWidth; i += partial.size()) {
    for (std::size_t lane = 0; lane < partial.size(); ++lane) partial[lane] += cue[i + lane] * token[i + lane];
  }
  float sum = 0;
  for (const float part : partial) sum += part;
  return sum * 0.125F + pair_distance_[role * 2 * kDistances + bucket_of(distance)] + pair_bias_[role];
}

}  // namespace twosource::language
