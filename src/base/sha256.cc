// Test: tests/unit/base/sha256_test.cc.
#include "base/sha256.h"

#include <mbedtls/sha256.h>

#include <array>

namespace twosource::base {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, 32> digest{};
  // Software SHA-256 over memory cannot fail.
  mbedtls_sha256_ret(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data(), /*is224=*/0);
  std::string hex;
  hex.reserve(64);
  for (const unsigned char byte : digest) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  return hex;
}

}  // namespace twosource::base
