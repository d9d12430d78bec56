// Addresses in brackets: "reports (http://on.kxhl.example/2qEYN) that", "(www.harbour.example)".
//
// A page that was saved as text has the addresses of its links in its sentences, where no parser expects them.
// Test: tests/unit/language/addresses_test.cc.
#pragma once

#include <string>
#include <string_view>

namespace twosource::language {

/// The text with each bracketed address made spaces, byte for byte: what the pipeline and the encoder read.
std::string without_addresses(std::string_view text);

}  // namespace twosource::language
