// A BERT encoder in 8-bit integers: word pieces -> a vector for each, that knows what stands around it.
//
//   encoder.encode(ids, scratch, vectors);   // one window of at most `longest()` pieces
//
// Post-norm layers of self-attention and a GELU network, as in BERT; weights are integers with a scale for each
// output, activations integers with a scale for each row (kernels.h), so the bits are equal everywhere.
// Test: tests/unit/language/encoder/encoder_test.cc holds it to a plain float computation of its own.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/tensor_file.h"
#include "language/encoder/kernels.h"
#include "twosource/error.h"

namespace twosource::language {

/// Working memory of one thread.
struct EncoderScratch {
  IntegerRows integers;
  std::vector<float> projected;
  std::vector<float> attended;
  std::vector<float> inner;
  HeadAffine keys;
  HeadAffine values;
  std::vector<float> scores;
  std::vector<float> mean;
};

/// An affine map of a weights file: NAME.weight, packed as IntegerAffine says, NAME.scale and NAME.bias.
Result<IntegerAffine> read_affine(const base::TensorFile& file, const std::string& name, std::size_t inputs,
                                  std::size_t outputs);

class Encoder {
 public:
  /// Reads the encoder of a weights file that begins with the word vectors of another, or of the same; both must outlive
  /// it. 0 `pieces`: any size of vocabulary.
  static Result<Encoder> read(const base::TensorFile& file, const base::TensorFile& words, std::size_t pieces);

  /// vectors[i * width()]: what the network makes of ids[i]. Every id must be below the vocabulary's size.
  void encode(std::span<const std::uint32_t> ids, const EncoderKernels& kernels, EncoderScratch& scratch,
              std::vector<float>& vectors) const;

  [[nodiscard]] std::size_t width() const { return width_; }
  [[nodiscard]] std::size_t longest() const { return longest_; }

 private:
  struct Norm {
    std::span<const float> gain;
    std::span<const float> bias;
  };
  struct Layer {
    IntegerAffine query_key_value;
    IntegerAffine attended;
    Norm norm_attended;
    IntegerAffine inner;
    IntegerAffine outer;
    Norm norm_outer;
  };

  static Result<Norm> read_norm(const base::TensorFile& file, const std::string& name, std::size_t width);
  static Result<Layer> read_layer(const base::TensorFile& file, const std::string& name, std::size_t width,
                                  std::size_t inner);
  /// scratch.attended from the queries, keys and values of all heads in scratch.projected.
  void attend(std::size_t rows, const EncoderKernels& kernels, EncoderScratch& scratch) const;

  std::size_t width_ = 0;
  std::size_t longest_ = 0;
  std::span<const std::int8_t> words_;
  std::span<const float> scale__word_;
  std::span<const float> positions_;
  Norm norm_;
  std::vector<Layer> layers_;
};

}  // namespace twosource::language
