// From code points, in which JSON counts, to bytes. Test: tests/unit/base/byte_index_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace twosource::base {

/// Converts code point offsets of one text into byte offsets, in constant time after a linear set-up: CodePointIndex
/// (unicode.h) the other way round. The text must outlive the index.
class ByteIndex {
 public:
  explicit ByteIndex(std::string_view utf8);
  /// Where code point number `point` starts; the text's size for the one after the last, nothing beyond.
  [[nodiscard]] std::optional<std::uint32_t> at(std::uint64_t point) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> every_64_;  ///< byte of code point 64*i
  std::uint64_t count_ = 0;
};

}  // namespace twosource::base
