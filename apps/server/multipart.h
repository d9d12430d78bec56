// What a form with files sends: "multipart/form-data" (RFC 7578) to its parts. Hostile bytes: fuzz/target_fuzzer.cc. Test:
// tests/unit/server/multipart_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "twosource/error.h"

namespace twosource::server {

struct FormPart {
  std::string name;
  std::string file;          ///< the name that a file came with, without folders; empty where it is no file
  std::string_view content;  ///< of the body, as it is
};

/// The parts of a body, in its order; they point into it. Errors: kBrokenInput (no such form, or it does not end).
Result<std::vector<FormPart>> parse_multipart(std::string_view content_type, std::string_view body);

}  // namespace twosource::server
