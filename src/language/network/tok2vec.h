// Word vectors in context: hash embeddings of a word's lexical attributes, then a convolution over its neighbours.
//
// Method: spaCy's MultiHashEmbed.v2 and MaxoutWindowEncoder.v2. Each attribute's number is hashed to four rows of a
// table, which are added up (Svenstrup et al. 2017, "Hash Embeddings"); the tables' vectors, side by side, are mixed by
// a maxout layer (Goodfellow et al. 2013) with layer norm; then residual layers each look at a window of neighbours.
// Sizes are read from the weights.
//
// What depends on the word form alone is kept for the forms seen lately (word_memo.h): its embedding, mixed, and what
// it adds to the first encoder layer from each place in a window. Tests: tests/parity,
// tests/unit/language/network/tok2vec_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "language/lexeme.h"
#include "language/network/kernels.h"
#include "language/network/static_vectors.h"
#include "language/network/weights.h"
#include "language/tokenizer/word_memo.h"
#include "twosource/error.h"

namespace twosource::language {

/// Working memory of Tok2Vec::encode. Serves one network at a time: another one empties the memo.
struct Tok2VecScratch {
  std::uint64_t network = 0;              ///< whose words are kept
  std::optional<WordMemo> memo;           ///< of word forms; the slot after its last stands for a place without a word
  std::vector<float> vectors__slot_unit;  ///< a form's embedding, mixed
  std::vector<float> parts__slot_place_piece;  ///< what a form adds to the first layer's pieces from each window place
  std::vector<std::uint32_t> slots__token;     ///< of a chunk of the text, with rows of padding before and after
  std::vector<std::uint32_t> unknown;          ///< places in slots__token of the forms that are to be computed
  std::vector<const float*> parts_of_window;   ///< the bias and the parts of one window
  std::vector<float> embedded;                 ///< the tables' vectors of some forms, side by side
  std::vector<float> projected;                ///< a static vector's embedding
  std::vector<float> mixed;                    ///< the same, mixed
  std::vector<float> parts;                    ///< the parts of the same
  std::vector<float> pieces;                   ///< what a maxout layer chooses from, for some tokens
  std::vector<float> vectors;                  ///< of a chunk of the text, with rows of padding before and after
  std::vector<float> next;                     ///< the same after one more layer
  std::vector<float> result;                   ///< of the whole text
};

class Tok2Vec {
 public:
  /// Finds the layers in a model file that holds one tok2vec network.
  /// `vectors` are the pipeline's static word vectors, null where it has none.
  static Result<Tok2Vec> read(const ModelFile& file, std::shared_ptr<const StaticVectors> vectors = nullptr);

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

  /// A layer's arrays as the kernels want them: the units of a piece are neighbours.
  struct LayerWeights;

  /// The first encoder layer, taken apart: a window's pieces are the bias and one part for each of its places.
  struct FirstLayer {
    Affine parts;  ///< a vector -> its parts, one for each place in the window, each piece-major
    std::vector<float> bias__piece;
    LayerNorm norm;
    std::size_t piece_count = 0;
  };

  Result<void> read_tables(const ModelFile& file);
  Result<void> read_static(const ModelFile& file);
  Result<void> read_layers(const ModelFile& file);
  void take_apart(LayerWeights layer);
  void prepare(Tok2VecScratch& scratch) const;
  void encode_chunk(std::span<const LexicalFeatures> tokens, std::size_t first, std::size_t count,
                    Tok2VecScratch& scratch) const;
  void find_slots(std::span<const LexicalFeatures> seen, std::size_t place, Tok2VecScratch& scratch) const;
  void learn(std::span<const LexicalFeatures> seen, std::size_t place, Tok2VecScratch& scratch) const;
  void embed(const LexicalFeatures& token, float* embedded, std::vector<float>& projected) const;
  [[nodiscard]] std::size_t embedded_width() const { return (tables_.size() + (vectors_ == nullptr ? 0 : 1)) * width_; }
  void apply_first(std::size_t rows, Tok2VecScratch& scratch) const;
  void apply(const Layer& layer, const float* input, std::size_t input_stride, std::size_t rows, const float* residual,
             std::vector<float>& pieces, float* output) const;

  std::uint64_t id_ = 0;  ///< one for every network read: tells a scratch whose words it keeps
  std::vector<Table> tables_;
  std::shared_ptr<const StaticVectors> vectors_;  ///< null where the network uses none
  Affine from_static_;                            ///< a static vector -> its embedding, which stands after the tables'
  Layer mix_;
  FirstLayer first_;
  std::vector<Layer> encoder_;  ///< the layers after the first
  std::size_t window_ = 0;      ///< neighbours on either side that an encoder layer looks at
  std::size_t width_ = 0;
};

}  // namespace twosource::language
