// Word vectors that a pipeline brings along (md and lg models): a table of numbers and which word has which row.
//
// Method: spaCy's Vectors in default mode (vectors.pyx): vocab/vectors is a NumPy array of rows, vocab/key2row maps the
// id of a word form to its row; several words may share one. Test: tests/unit/language/network/static_vectors_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "twosource/error.h"

namespace twosource::language {

class StaticVectors {
 public:
  /// Reads vectors, key2row and vectors.cfg from a pipeline's `vocab` folder. Other modes than the default (floret) and
  /// keys other than the word form are an Error(kModelUnsupported).
  static Result<std::shared_ptr<const StaticVectors>> load(const std::filesystem::path& vocab);

  /// From the bytes of the two files, which are named in errors.
  static Result<StaticVectors> read(std::string_view array, const std::string& array_file, std::string_view keys,
                                    const std::string& keys_file);

  [[nodiscard]] std::size_t width() const { return width_; }

  /// The row of a word form's id, counted from 1; 0 where the word has none.
  [[nodiscard]] std::uint32_t row(std::uint64_t form) const {
    const auto found = rows__form_.find(form);
    return found == rows__form_.end() ? 0 : found->second;
  }

  /// The numbers of a row, counted from 1.
  [[nodiscard]] const float* vector(std::uint32_t row) const { return &vectors__row_unit_[(row - 1) * width_]; }

 private:
  std::size_t width_ = 0;
  std::vector<float> vectors__row_unit_;
  std::unordered_map<std::uint64_t, std::uint32_t> rows__form_;
};

}  // namespace twosource::language
