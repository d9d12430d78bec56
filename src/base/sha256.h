// SHA-256 (FIPS 180-4), by mbed TLS.
#pragma once

#include <string>
#include <string_view>

namespace twosource::base {

/// The SHA-256 of some bytes, as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace twosource::base
