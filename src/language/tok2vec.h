// Word vectors in context: hash embeddings of a word's lexical attributes, then a convolution over its neighbours.
//
// Method: spaCy's MultiHashEmbed.v2 and MaxoutWindowEncoder.v2. Each attribute's number is hashed to four rows of a
// table, which are added up (Svenstrup et al. 2017, "Hash Embeddings"); the tables' vectors, side by side, are mixed by
// a maxout layer (Goodfellow et al. 2013) with layer norm; then residual layers each look at a window of neighbours.
// Sizes are read from the weights. Test: tests/parity.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/kernels.h"
#include "language/lexeme.h"
#include "language/weights.h"
#include "twosource/error.h"

namespace twosource::language {

/// Working memory of Tok2Vec::encode.
struct Tok2VecScratch {
  std::vector<float> embedded;  ///< the tables' vectors of some tokens, side by side
  std::vector<float> pieces;    ///< what a maxout layer chooses from, for some tokens
  std::vector<float> vectors;   ///< of a chunk of the text, with rows of padding before and after
  std::vector<float> next;      ///< the same after one more layer
  std::vector<float> result;    ///< of the whole text
};

class Tok2Vec {
 public:
  /// Finds the layers in a model file that holds one tok2vec network.
  static Result<Tok2Vec> read(const ModelFile& file);

  [[nodiscard]] std::size_t width() const { return width_; }

  /// The vectors of a text's tokens: row after row of width(), in `scratch`.
  std::span<const float> encode(std::span<const LexicalFeatures> tokens, Tok2VecScratch& scratch) const;

 private:
  /// An embedding table: the attribute that it embeds and the seed of its hash.
  struct Table {
    std::uint64_t (*attribute)(const LexicalFeatures&) = nullptr;
    std::uint32_t seed = 0;
    std::size_t rows = 0;
    std::vector<float> vectors__row_unit;
  };
  /// A maxout layer with layer norm; the affine map's outputs are the pieces, piece-major.
  struct Layer {
    Affine pieces;
    LayerNorm norm;
    std::size_t piece_count = 0;
  };

  Result<void> read_tables(const ModelFile& file);
  Result<void> read_layers(const ModelFile& file);
  static Result<Layer> read_layer(const ModelFile& file, const ModelNode& maxout, const ModelNode& norm,
                                  std::size_t inputs, std::size_t width);
  void encode_chunk(std::span<const LexicalFeatures> tokens, std::size_t first, std::size_t count,
                    Tok2VecScratch& scratch) const;
  void embed(std::span<const LexicalFeatures> tokens, float* embedded) const;
  void apply(const Layer& layer, const float* input, std::size_t input_stride, std::size_t rows, const float* residual,
             std::vector<float>& pieces, float* output) const;

  std::vector<Table> tables_;
  Layer mix_;
  std::vector<Layer> encoder_;
  std::size_t window_ = 0;  ///< neighbours on either side that an encoder layer looks at
  std::size_t width_ = 0;
};

}  // namespace twosource::language
