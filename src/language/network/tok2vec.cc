// See tok2vec.h.
#include "language/network/tok2vec.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <utility>

#include "language/murmur.h"

namespace twosource::language {
namespace {

/// Tokens that pass through a layer together: their rows and the layer's weights fit into the fastest cache.
constexpr std::size_t kTile = 96;

/// Tokens that pass through the whole network together, which bounds its working memory.
constexpr std::size_t kChunk = 5 * kTile;

/// What the memo of word forms may hold: some four thousand forms of a network 96 wide, nearly nine tenths of the
/// tokens of a run of news reports.
constexpr std::size_t kMemoBytes = std::size_t{16} << 20U;
constexpr std::size_t kMostMemoForms = 16'384;

using Attribute = std::uint64_t (*)(const LexicalFeatures&);

Attribute attribute_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Attribute>, 6> kAttributes{{
      {"NORM", [](const LexicalFeatures& token) { return token.norm; }},
      {"PREFIX", [](const LexicalFeatures& token) { return token.prefix; }},
      {"SUFFIX", [](const LexicalFeatures& token) { return token.suffix; }},
      {"SHAPE", [](const LexicalFeatures& token) { return token.shape; }},
      {"SPACY", [](const LexicalFeatures& token) { return std::uint64_t{token.spacy}; }},
      {"IS_SPACE", [](const LexicalFeatures& token) { return std::uint64_t{token.is_space}; }},
  }};
  for (const auto& [known, attribute] : kAttributes) {
    if (known == name) return attribute;
  }
  return nullptr;
}

}  // namespace

struct Tok2Vec::LayerWeights {
  std::size_t inputs = 0;
  std::size_t pieces = 0;  ///< of a unit
  std::vector<float> weights__piece_unit_input;
  std::vector<float> bias__piece_unit;
  LayerNorm norm;

  static Result<LayerWeights> read(const ModelFile& file, const ModelNode& maxout, const ModelNode& norm,
                                   std::size_t inputs, std::size_t width);

  [[nodiscard]] Layer layer() && {
    return {Affine(inputs, bias__piece_unit.size(), weights__piece_unit_input, bias__piece_unit), std::move(norm),
            pieces};
  }
};

Result<Tok2Vec> Tok2Vec::read(const ModelFile& file, std::shared_ptr<const StaticVectors> vectors) {
  static std::atomic<std::uint64_t> networks_read = 0;
  Tok2Vec network;
  network.vectors_ = std::move(vectors);
  network.id_ = ++networks_read;
  if (Result<void> read = network.read_tables(file); !read) return read.error();
  if (Result<void> read = network.read_static(file); !read) return read.error();
  if (Result<void> read = network.read_layers(file); !read) return read.error();
  return network;
}

Result<void> Tok2Vec::read_tables(const ModelFile& file) {
  const Result<const ModelNode*> features = file.only_node("extract_features");
  if (!features) return features.error();
  const Result<std::vector<std::string>> columns = file.texts(**features, "columns");
  if (!columns) return columns.error();
  const std::vector<const ModelNode*> nodes = file.nodes("hashembed");
  if (nodes.empty()) return file.broken("the network has no embedding table");
  for (const ModelNode* node : nodes) {
    const Result<std::uint64_t> column = file.number(*node, "column");
    if (!column) return column.error();
    const Result<std::uint64_t> seed = file.number(*node, "seed");
    if (!seed) return seed.error();
    if (*column >= columns->size()) return file.broken("an embedding table embeds no attribute");
    const std::string& name = (*columns)[*column];
    const Attribute attribute = attribute_named(name);
    if (attribute == nullptr) {
      Error error = file.broken("");
      error.code = ErrorCode::kModelUnsupported;
      error.message = fmt::format(
          "the network embeds the attribute {}, which this program does not know; use a model with NORM, PREFIX, "
          "SUFFIX, SHAPE, SPACY and IS_SPACE alone",
          name);
      return error;
    }
    Result<Tensor> vectors = file.parameter(*node, "E", {0, width_});
    if (!vectors) return vectors.error();
    width_ = vectors->shape[1];
    tables_.push_back({attribute, static_cast<std::uint32_t>(*seed), vectors->shape[0], std::move(vectors->values)});
  }
  return {};
}

Result<void> Tok2Vec::read_static(const ModelFile& file) {
  const std::vector<const ModelNode*> nodes = file.nodes("static_vectors");
  if (nodes.empty()) {
    vectors_ = nullptr;  // another network of the pipeline uses them
    return {};
  }
  if (nodes.size() > 1 || vectors_ == nullptr) {
    return file.broken("the network has static word vectors that config.cfg does not know of");
  }
  const Result<Tensor> weights = file.parameter(*nodes.front(), "W", {width_, vectors_->width()});
  if (!weights) return weights.error();
  from_static_ = Affine(vectors_->width(), width_, weights->values, {});
  return {};
}

Result<void> Tok2Vec::read_layers(const ModelFile& file) {
  const std::vector<const ModelNode*> maxouts = file.nodes("maxout");
  const std::vector<const ModelNode*> norms = file.nodes("layernorm");
  const std::vector<const ModelNode*> windows = file.nodes("expand_window");
  if (maxouts.size() < 2 || norms.size() != maxouts.size() || windows.size() + 1 != maxouts.size()) {
    return file.broken("the network is not an embedding followed by window layers");
  }
  Result<LayerWeights> mix = LayerWeights::read(file, *maxouts[0], *norms[0], embedded_width(), width_);
  if (!mix) return mix.error();
  mix_ = std::move(*mix).layer();
  for (std::size_t i = 0; i < windows.size(); ++i) {
    const Result<std::uint64_t> window = file.number(*windows[i], "window_size");
    if (!window) return window.error();
    constexpr std::uint64_t kLargestWindow = 16;
    if (*window > kLargestWindow || (i > 0 && *window != window_))
      return file.broken("a window layer has no sound window");
    window_ = *window;
    Result<LayerWeights> layer =
        LayerWeights::read(file, *maxouts[i + 1], *norms[i + 1], (2 * window_ + 1) * width_, width_);
    if (!layer) return layer.error();
    if (i == 0) {
      take_apart(std::move(*layer));
    } else {
      encoder_.push_back(std::move(*layer).layer());
    }
  }
  return {};
}

Result<Tok2Vec::LayerWeights> Tok2Vec::LayerWeights::read(const ModelFile& file, const ModelNode& maxout,
                                                          const ModelNode& norm, std::size_t inputs,
                                                          std::size_t width) {
  const Result<Tensor> weights = file.parameter(maxout, "W", {width, 0, inputs});
  if (!weights) return weights.error();
  const std::size_t pieces = weights->shape[1];
  const Result<Tensor> bias = file.parameter(maxout, "b", {width, pieces});
  if (!bias) return bias.error();
  Result<Tensor> gain = file.parameter(norm, "G", {width});
  if (!gain) return gain.error();
  Result<Tensor> shift = file.parameter(norm, "b", {width});
  if (!shift) return shift.error();

  // thinc keeps the pieces of a unit together; here the units of a piece are neighbours, which vectorises.
  LayerWeights layer{inputs,
                     pieces,
                     std::vector<float>(weights->values.size()),
                     std::vector<float>(bias->values.size()),
                     {std::move(gain->values), std::move(shift->values)}};
  for (std::size_t unit = 0; unit < width; ++unit) {
    for (std::size_t piece = 0; piece < pieces; ++piece) {
      const std::size_t from = unit * pieces + piece;
      const std::size_t to = piece * width + unit;
      std::copy_n(weights->values.begin() + static_cast<std::ptrdiff_t>(from * inputs), inputs,
                  layer.weights__piece_unit_input.begin() + static_cast<std::ptrdiff_t>(to * inputs));
      layer.bias__piece_unit[to] = bias->values[from];
    }
  }
  return layer;
}

void Tok2Vec::take_apart(LayerWeights layer) {
  const std::size_t outputs = layer.bias__piece_unit.size();
  const std::size_t places = 2 * window_ + 1;
  std::vector<float> weights__place_piece_input;
  weights__place_piece_input.reserve(layer.weights__piece_unit_input.size());
  for (std::size_t place = 0; place < places; ++place) {
    for (std::size_t output = 0; output < outputs; ++output) {
      const auto from =
          layer.weights__piece_unit_input.begin() + static_cast<std::ptrdiff_t>(output * layer.inputs + place * width_);
      weights__place_piece_input.insert(weights__place_piece_input.end(), from,
                                        from + static_cast<std::ptrdiff_t>(width_));
    }
  }
  first_ = {Affine(width_, places * outputs, weights__place_piece_input, {}), std::move(layer.bias__piece_unit),
            std::move(layer.norm), layer.pieces};
}

void Tok2Vec::prepare(Tok2VecScratch& scratch) const {
  scratch.result.clear();
  if (scratch.network == id_) return;
  scratch.network = id_;
  const std::size_t part = first_.parts.stride();
  const std::size_t most_in_round = kChunk + 2 * (encoder_.size() + 1) * window_;
  const std::size_t fitting = std::min(kMostMemoForms, kMemoBytes / ((width_ + part) * sizeof(float)));
  const std::size_t slots = std::max(2 * most_in_round, fitting);
  scratch.memo.emplace(slots);
  scratch.vectors__slot_unit.assign((slots + 1) * width_, 0.0F);
  scratch.parts__slot_place_piece.assign((slots + 1) * part, 0.0F);
  scratch.embedded.resize(kTile * embedded_width());
  scratch.projected.resize(from_static_.stride());
  scratch.mixed.resize(kTile * width_);
  scratch.parts.resize(kTile * part);
}

void Tok2Vec::embed(const LexicalFeatures& token, float* embedded, std::vector<float>& projected) const {
  constexpr std::size_t kHashes = 4;
  for (const Table& table : tables_) {
    const std::array<std::uint32_t, kHashes> hashes = murmur3_x86_128_uint64(table.attribute(token), table.seed);
    std::array<const float*, kHashes> rows{};
    for (std::size_t i = 0; i < kHashes; ++i) rows[i] = &table.vectors__row_unit[hashes[i] % table.rows * width_];
    kernels().sum_rows(rows, width_, embedded);
    embedded += width_;
  }
  if (vectors_ == nullptr) return;
  if (token.vector_row == 0) {
    std::fill_n(embedded, width_, 0.0F);
    return;
  }
  kernels().affine(from_static_, vectors_->vector(token.vector_row), vectors_->width(), 1, projected.data());
  std::copy_n(projected.data(), width_, embedded);
}

void Tok2Vec::apply(const Layer& layer, const float* input, std::size_t input_stride, std::size_t rows,
                    const float* residual, std::vector<float>& pieces, float* output) const {
  const std::size_t stride = layer.pieces.stride();
  pieces.resize(kTile * stride);
  for (std::size_t first = 0; first < rows; first += kTile) {
    const std::size_t count = std::min(kTile, rows - first);
    kernels().affine(layer.pieces, input + first * input_stride, input_stride, count, pieces.data());
    kernels().maxout_norm(layer.norm, layer.piece_count, pieces.data(), stride, count,
                          residual == nullptr ? nullptr : residual + first * width_, output + first * width_);
  }
}

std::span<const float> Tok2Vec::encode(std::span<const LexicalFeatures> tokens, Tok2VecScratch& scratch) const {
  prepare(scratch);
  scratch.result.resize(tokens.size() * width_);
  for (std::size_t first = 0; first < tokens.size(); first += kChunk) {
    encode_chunk(tokens, first, std::min(kChunk, tokens.size() - first), scratch);
  }
  return scratch.result;
}

void Tok2Vec::encode_chunk(std::span<const LexicalFeatures> tokens, std::size_t first, std::size_t count,
                           Tok2VecScratch& scratch) const {
  // To either side of a chunk as many rows are encoded as the whole encoder sees. Inside the text they are its tokens,
  // so that a chunk's vectors are those of the whole; at its ends they are empty rows, as spaCy pads a text, which the
  // layers fill. Beyond them lie zeros. A window of neighbouring rows is one contiguous run of numbers.
  const std::size_t reach = (encoder_.size() + 1) * window_;
  const std::size_t rows = count + 2 * reach;
  const std::size_t margin = window_ * width_;
  scratch.vectors.assign((rows + 2 * window_) * width_, 0.0F);
  scratch.next.assign(scratch.vectors.size(), 0.0F);
  scratch.slots__token.assign(rows + 2 * window_, static_cast<std::uint32_t>(scratch.memo->slots()));

  const std::size_t before = std::min(first, reach);
  const std::size_t after = std::min(tokens.size() - first - count, reach);
  const std::span<const LexicalFeatures> seen = tokens.subspan(first - before, before + count + after);
  const std::size_t place = window_ + reach - before;  // of the first token seen
  find_slots(seen, place, scratch);
  learn(seen, place, scratch);
  for (std::size_t row = place; row < place + seen.size(); ++row) {
    std::copy_n(&scratch.vectors__slot_unit[scratch.slots__token[row] * width_], width_,
                &scratch.vectors[row * width_]);
  }
  apply_first(rows, scratch);
  std::swap(scratch.vectors, scratch.next);
  for (const Layer& layer : encoder_) {
    const float* windows = scratch.vectors.data();
    apply(layer, windows, width_, rows, windows + margin, scratch.pieces, scratch.next.data() + margin);
    std::swap(scratch.vectors, scratch.next);
  }
  std::copy_n(scratch.vectors.data() + margin + reach * width_, count * width_, scratch.result.data() + first * width_);
}

void Tok2Vec::find_slots(std::span<const LexicalFeatures> seen, std::size_t place, Tok2VecScratch& scratch) const {
  scratch.unknown.clear();
  scratch.memo->begin_round();
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const WordMemo::Found found = scratch.memo->find(seen[i]);
    scratch.slots__token[place + i] = found.slot;
    if (!found.known) scratch.unknown.push_back(static_cast<std::uint32_t>(i));
  }
}

void Tok2Vec::learn(std::span<const LexicalFeatures> seen, std::size_t place, Tok2VecScratch& scratch) const {
  const std::size_t part = first_.parts.stride();
  for (std::size_t first = 0; first < scratch.unknown.size(); first += kTile) {
    const std::size_t count = std::min(kTile, scratch.unknown.size() - first);
    const std::span<const std::uint32_t> forms = std::span(scratch.unknown).subspan(first, count);
    for (std::size_t i = 0; i < count; ++i)
      embed(seen[forms[i]], &scratch.embedded[i * embedded_width()], scratch.projected);
    apply(mix_, scratch.embedded.data(), embedded_width(), count, nullptr, scratch.pieces, scratch.mixed.data());
    kernels().affine(first_.parts, scratch.mixed.data(), width_, count, scratch.parts.data());
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t slot = scratch.slots__token[place + forms[i]];
      std::copy_n(&scratch.mixed[i * width_], width_, &scratch.vectors__slot_unit[slot * width_]);
      std::copy_n(&scratch.parts[i * part], part, &scratch.parts__slot_place_piece[slot * part]);
    }
  }
}

void Tok2Vec::apply_first(std::size_t rows, Tok2VecScratch& scratch) const {
  const std::size_t outputs = first_.bias__piece.size();
  const std::size_t places = 2 * window_ + 1;
  const std::size_t margin = window_ * width_;
  std::vector<const float*>& parts = scratch.parts_of_window;
  parts.assign(places + 1, first_.bias__piece.data());
  scratch.pieces.resize(std::max(scratch.pieces.size(), kTile * outputs));
  for (std::size_t first = 0; first < rows; first += kTile) {
    const std::size_t count = std::min(kTile, rows - first);
    for (std::size_t row = 0; row < count; ++row) {
      for (std::size_t place = 0; place < places; ++place) {
        const std::size_t slot = scratch.slots__token[first + row + place];
        parts[place + 1] = &scratch.parts__slot_place_piece[slot * first_.parts.stride() + place * outputs];
      }
      kernels().sum_rows(parts, outputs, &scratch.pieces[row * outputs]);
    }
    kernels().maxout_norm(first_.norm, first_.piece_count, scratch.pieces.data(), outputs, count,
                          scratch.vectors.data() + margin + first * width_,
                          scratch.next.data() + margin + first * width_);
  }
}

}  // namespace twosource::language
