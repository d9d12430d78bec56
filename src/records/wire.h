// Numbers as bytes, as protocol buffers have them (protobuf.dev/programming-guides/encoding): varints, zigzag, tags of
// a field's number and the type of what follows. Test: tests/unit/records/wire_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace twosource::records {

/// What follows a tag, so that it can be passed over by whoever does not know the field.
enum class Wire : std::uint8_t { kVarint = 0, kEightBytes = 1, kBytes = 2, kFourBytes = 5 };

inline void append_varint(std::string& bytes, std::uint64_t value) {
  for (; value >= 0x80U; value >>= 7U) bytes += static_cast<char>(0x80U | (value & 0x7FU));
  bytes += static_cast<char>(value);
}

inline void append_tag(std::string& bytes, int number, Wire wire) {
  append_varint(bytes, (static_cast<std::uint64_t>(number) << 3U) | static_cast<std::uint64_t>(wire));
}

inline void append_bytes(std::string& bytes, std::string_view value) {
  append_varint(bytes, value.size());
  bytes += value;
}

/// Small numbers of either sign as small numbers: 0, -1, 1, -2, 2 … are 0, 1, 2, 3, 4 …
constexpr std::uint64_t zigzag(std::int64_t value) {
  return (static_cast<std::uint64_t>(value) << 1U) ^ (value < 0 ? ~std::uint64_t{0} : 0);
}
constexpr std::int64_t unzigzag(std::uint64_t value) {
  return static_cast<std::int64_t>((value >> 1U) ^ (~(value & 1U) + 1U));
}

/// The bytes of a number in the other order.
constexpr std::uint64_t turned(std::uint64_t value) {
  std::uint64_t result = 0;
  for (int byte = 0; byte < 8; ++byte, value >>= 8U) result = (result << 8U) | (value & 0xFFU);
  return result;
}

/// Bytes that are read from the front. What is not there is nothing; then no more is.
class Cursor {
 public:
  Cursor() = default;
  explicit Cursor(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] bool done() const { return bytes_.empty(); }
  [[nodiscard]] std::size_t left() const { return bytes_.size(); }

  std::optional<std::uint64_t> varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !bytes_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_.front());
      bytes_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80U) return shift < 63 || byte <= 1 ? std::optional(value) : std::nullopt;
    }
    return std::nullopt;
  }

  std::optional<std::string_view> take(std::uint64_t size) {
    if (size > bytes_.size()) return std::nullopt;
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }

  /// As many bytes as the varint before them says.
  std::optional<std::string_view> bytes() {
    const auto size = varint();
    return size ? take(*size) : std::nullopt;
  }

 private:
  std::string_view bytes_;
};

}  // namespace twosource::records
