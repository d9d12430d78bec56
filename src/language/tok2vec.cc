// See tok2vec.h.
#include "language/tok2vec.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "language/murmur.h"

namespace twosource::language {
namespace {

/// Tokens that pass through a layer together: their rows and the layer's weights fit into the fastest cache.
constexpr std::size_t kTile = 96;

/// Tokens that pass through the whole network together, which bounds its working memory.
constexpr std::size_t kChunk = 5 * kTile;

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

Result<Tok2Vec> Tok2Vec::read(const ModelFile& file) {
  Tok2Vec network;
  if (Result<void> read = network.read_tables(file); !read) return read.error();
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

Result<void> Tok2Vec::read_layers(const ModelFile& file) {
  const std::vector<const ModelNode*> maxouts = file.nodes("maxout");
  const std::vector<const ModelNode*> norms = file.nodes("layernorm");
  const std::vector<const ModelNode*> windows = file.nodes("expand_window");
  if (maxouts.size() < 2 || norms.size() != maxouts.size() || windows.size() + 1 != maxouts.size()) {
    return file.broken("the network is not an embedding followed by window layers");
  }
  Result<Layer> mix = read_layer(file, *maxouts[0], *norms[0], tables_.size() * width_, width_);
  if (!mix) return mix.error();
  mix_ = std::move(*mix);
  for (std::size_t i = 0; i < windows.size(); ++i) {
    const Result<std::uint64_t> window = file.number(*windows[i], "window_size");
    if (!window) return window.error();
    constexpr std::uint64_t kLargestWindow = 16;
    if (*window > kLargestWindow || (i > 0 && *window != window_))
      return file.broken("a window layer has no sound window");
    window_ = *window;
    Result<Layer> layer = read_layer(file, *maxouts[i + 1], *norms[i + 1], (2 * window_ + 1) * width_, width_);
    if (!layer) return layer.error();
    encoder_.push_back(std::move(*layer));
  }
  return {};
}

Result<Tok2Vec::Layer> Tok2Vec::read_layer(const ModelFile& file, const ModelNode& maxout, const ModelNode& norm,
                                           std::size_t inputs, std::size_t width) {
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
  std::vector<float> weights__piece_unit_input(weights->values.size());
  std::vector<float> bias__piece_unit(bias->values.size());
  for (std::size_t unit = 0; unit < width; ++unit) {
    for (std::size_t piece = 0; piece < pieces; ++piece) {
      const std::size_t from = unit * pieces + piece;
      const std::size_t to = piece * width + unit;
      std::copy_n(weights->values.begin() + static_cast<std::ptrdiff_t>(from * inputs), inputs,
                  weights__piece_unit_input.begin() + static_cast<std::ptrdiff_t>(to * inputs));
      bias__piece_unit[to] = bias->values[from];
    }
  }
  return Layer{Affine(inputs, pieces * width, weights__piece_unit_input, bias__piece_unit),
               {std::move(gain->values), std::move(shift->values)},
               pieces};
}

void Tok2Vec::embed(std::span<const LexicalFeatures> tokens, float* embedded) const {
  constexpr std::size_t kHashes = 4;
  for (const LexicalFeatures& token : tokens) {
    for (const Table& table : tables_) {
      const std::array<std::uint32_t, kHashes> hashes = murmur3_x86_128_uint64(table.attribute(token), table.seed);
      std::array<const float*, kHashes> rows{};
      for (std::size_t i = 0; i < kHashes; ++i) rows[i] = &table.vectors__row_unit[hashes[i] % table.rows * width_];
      kernels().sum_rows(rows, width_, embedded);
      embedded += width_;
    }
  }
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
  const std::size_t reach = encoder_.size() * window_;
  const std::size_t rows = count + 2 * reach;
  const std::size_t margin = window_ * width_;
  scratch.vectors.assign((rows + 2 * window_) * width_, 0.0F);
  scratch.next.assign(scratch.vectors.size(), 0.0F);

  const std::size_t before = std::min(first, reach);
  const std::size_t after = std::min(tokens.size() - first - count, reach);
  const std::span<const LexicalFeatures> seen = tokens.subspan(first - before, before + count + after);
  float* vectors = scratch.vectors.data() + margin + (reach - before) * width_;
  const std::size_t embedded_width = tables_.size() * width_;
  scratch.embedded.resize(kTile * embedded_width);
  for (std::size_t tile = 0; tile < seen.size(); tile += kTile) {
    const std::size_t size = std::min(kTile, seen.size() - tile);
    embed(seen.subspan(tile, size), scratch.embedded.data());
    apply(mix_, scratch.embedded.data(), embedded_width, size, nullptr, scratch.pieces, vectors + tile * width_);
  }
  for (const Layer& layer : encoder_) {
    const float* windows = scratch.vectors.data();
    apply(layer, windows, width_, rows, windows + margin, scratch.pieces, scratch.next.data() + margin);
    std::swap(scratch.vectors, scratch.next);
  }
  std::copy_n(scratch.vectors.data() + margin + reach * width_, count * width_, scratch.result.data() + first * width_);
}

}  // namespace twosource::language
