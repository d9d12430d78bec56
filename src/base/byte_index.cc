// Test: tests/unit/base/byte_index_test.cc.
#include "base/byte_index.h"

namespace twosource::base {
namespace {

bool goes_on(std::string_view utf8, std::size_t at) { return (static_cast<unsigned char>(utf8[at]) & 0xC0U) == 0x80U; }

}  // namespace

ByteIndex::ByteIndex(std::string_view utf8) : text_(utf8) {
  every_64_.reserve(utf8.size() / 64 + 1);
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    if (goes_on(utf8, at)) continue;
    if (count_ % 64 == 0) every_64_.push_back(static_cast<std::uint32_t>(at));
    ++count_;
  }
}

std::optional<std::uint32_t> ByteIndex::at(std::uint64_t point) const {
  if (point > count_) return std::nullopt;
  if (point == count_) return static_cast<std::uint32_t>(text_.size());
  std::uint32_t at = every_64_[point / 64];
  for (std::uint64_t left = point % 64; left > 0; --left) {
    do {
      ++at;
    } while (goes_on(text_, at));
  }
  return at;
}

}  // namespace twosource::base
