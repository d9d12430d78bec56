// The word pieces of a language and the vectors that its encoders begin with: loaded once, shared by all of them.
// Test: tests/unit/language/encoder/encoder_test.cc.
#pragma once

#include <filesystem>
#include <memory>

#include "base/tensor_file.h"
#include "language/encoder/wordpiece.h"
#include "twosource/error.h"

namespace twosource::language {

struct Vocabulary {
  base::TensorFile file;  ///< with "vocabulary", "word.weight" and "word.scale"
  WordPieces pieces;

  /// Loads data/<language>/language/encoder.weights. Errors: kDataBroken.
  static Result<std::shared_ptr<const Vocabulary>> load(const std::filesystem::path& path);
  static Result<std::shared_ptr<const Vocabulary>> read(base::TensorFile file);
};

}  // namespace twosource::language
