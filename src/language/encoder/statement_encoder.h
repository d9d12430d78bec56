// The encoder that was taught when two statements carry one claim: a vector for each word piece of a text.
//
// Windows as for attributions (windows.h); layers of its own on the same word vectors; then a projection to few numbers,
// made one unit long and rounded to integers, so that linking compares statements by sums that are exact: the best
// partner of each piece in the other statement (late interaction, Khattab and Zaharia 2020). A second output tells how
// much a piece counts. Training: eval/encoder/relation.py.
// Test: tests/unit/language/encoder/statement_encoder_test.cc.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/tensor_file.h"
#include "document/piece_vectors.h"
#include "language/encoder/encoder.h"
#include "language/encoder/vocabulary.h"
#include "language/encoder/windows.h"
#include "twosource/error.h"
#include "twosource/reading.h"

namespace twosource::language {

class StatementEncoder {
 public:
  /// Working memory of one thread.
  struct Scratch {
    EncoderScratch encoder;
    std::vector<WordPiece> pieces;
    std::vector<std::uint32_t> ids;
    std::vector<float> vectors;
    std::vector<float> projected;
    std::vector<float> weights;
  };

  /// Loads data/<language>/language/statements.weights. Errors: kDataBroken.
  static Result<StatementEncoder> load(const std::filesystem::path& path, std::shared_ptr<const Vocabulary> vocabulary);
  static Result<StatementEncoder> read(base::TensorFile file, std::shared_ptr<const Vocabulary> vocabulary);

  /// `paragraphs`: spans of the text, in order.
  [[nodiscard]] document::PieceVectors encode(std::string_view text, std::span<const Span> paragraphs,
                                              Scratch& scratch) const;

  /// Of the texts of Readings, in the same order.
  [[nodiscard]] std::vector<document::PieceVectors> encode(std::span<const Reading* const> readings,
                                                           Scratch& scratch) const;

 private:
  StatementEncoder(base::TensorFile file, std::shared_ptr<const Vocabulary> vocabulary)
      : file_(std::move(file)), vocabulary_(std::move(vocabulary)) {}
  void encode_window(const PieceWindow& window, const EncoderKernels& kernels, Scratch& scratch,
                     document::PieceVectors& vectors) const;

  base::TensorFile file_;
  std::shared_ptr<const Vocabulary> vocabulary_;
  Encoder encoder_;
  IntegerAffine project_;
  IntegerAffine weight_;
};

}  // namespace twosource::language
