// See attribution_tagger.h.
#include "language/encoder/attribution_tagger.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "document/attribution_scores.h"

namespace twosource::language {
namespace {

constexpr std::uint32_t kClassification = 101;  ///< BERT's [CLS]
constexpr std::uint32_t kSeparator = 102;       ///< BERT's [SEP]
constexpr std::uint32_t kLongestLead = 64;      ///< pieces that a window repeats of what precedes it
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

std::vector<PieceWindow> windows_of(std::span<const TokenRange> paragraphs, std::uint32_t longest) {
  struct Unit {
    TokenRange pieces;
    bool ends = true;  ///< whether a paragraph ends with it
  };
  const std::uint32_t room = longest - 2;
  const std::uint32_t most = room - kLongestLead - 1;
  std::vector<Unit> units;
  for (TokenRange paragraph : paragraphs) {
    for (; paragraph.size() > most; paragraph.first += most) {
      units.push_back({{paragraph.first, paragraph.first + most}, false});
    }
    units.push_back({paragraph, true});
  }
  std::vector<PieceWindow> windows;
  for (std::size_t at = 0; at < units.size();) {
    PieceWindow window;
    const auto add = [&window](TokenRange pieces, bool ends) {
      for (std::uint32_t i = pieces.first; i < pieces.last; ++i) window.pieces.push_back(i);
      if (ends) window.pieces.push_back(PieceWindow::kBreak);
    };
    window.own = units[at].pieces.first;
    if (at > 0) {
      const auto& [before, ends] = units[at - 1];
      add({std::max(before.first, before.last - std::min(before.last, kLongestLead)), before.last}, ends);
    }
    while (at < units.size() && window.pieces.size() + units[at].pieces.size() <= room) {
      add(units[at].pieces, units[at].ends);
      ++at;
    }
    if (window.pieces.back() == PieceWindow::kBreak) window.pieces.pop_back();
    windows.push_back(std::move(window));
  }
  return windows;
}

Result<AttributionTagger> AttributionTagger::load(const std::filesystem::path& path) {
  auto file = base::TensorFile::open(path);
  if (!file) return file.error();
  return read(std::move(*file));
}

Result<AttributionTagger> AttributionTagger::read(base::TensorFile file) {
  AttributionTagger tagger(std::move(file));
  auto vocabulary = tagger.file_.text("vocabulary");
  if (!vocabulary) return vocabulary.error();
  tagger.cutter_ = WordPieces(*vocabulary);
  auto encoder = Encoder::read(tagger.file_, tagger.cutter_.size());
  if (!encoder) return encoder.error();
  tagger.encoder_ = std::move(*encoder);
  const std::size_t width = tagger.encoder_.width();
  if (tagger.cutter_.size() <= kSeparator || tagger.encoder_.longest() < 2 * kLongestLead) {
    return Error{ErrorCode::kDataBroken, "a vocabulary or windows too small to be true", tagger.file_.where()};
  }
  const std::array<std::pair<const char*, IntegerAffine*>, 3> heads = {
      {{"tags", &tagger.tags_}, {"pair_cue", &tagger.pair_cue_}, {"pair_token", &tagger.pair_token_}}};
  for (const auto& [name, map] : heads) {
    auto read = read_affine(tagger.file_, name, width, map == &tagger.tags_ ? kTagOutputs : kPairRoles * kPairWidth);
    if (!read) return read.error();
    *map = std::move(*read);
  }
  auto distance = tagger.file_.floats("pair_distance", kPairRoles, 2 * kDistances);
  if (!distance) return distance.error();
  auto bias = tagger.file_.floats("pair_bias", 1, kPairRoles);
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
  scratch.pieces.clear();
  std::vector<TokenRange> ranges;
  for (const Span paragraph : paragraphs) {
    const auto first = static_cast<std::uint32_t>(scratch.pieces.size());
    cutter_.cut(text, paragraph, scratch.pieces);
    const auto last = static_cast<std::uint32_t>(scratch.pieces.size());
    if (last > first) ranges.push_back({first, last});
  }
  document::AttributionScores scores;
  scores.pieces.resize(scratch.pieces.size());
  for (std::size_t i = 0; i < scores.pieces.size(); ++i) scores.pieces[i].span = scratch.pieces[i].span;
  for (const PieceWindow& window : windows_of(ranges, static_cast<std::uint32_t>(encoder_.longest()))) {
    score_window(window, kernels, scratch, scores);
  }
  return scores;
}

void AttributionTagger::score_window(const PieceWindow& window, const EncoderKernels& kernels, TaggerScratch& scratch,
                                     document::AttributionScores& scores) const {
  scratch.ids.assign(1, kClassification);
  for (const std::uint32_t piece : window.pieces) {
    scratch.ids.push_back(piece == PieceWindow::kBreak ? kSeparator : scratch.pieces[piece].id);
  }
  scratch.ids.push_back(kSeparator);
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
