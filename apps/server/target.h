// The target of a request: "/s/3f9ab2?v=2" as a path and its parameters. Hostile bytes: fuzz/target_fuzzer.cc. Method:
// RFC 3986, and what forms send (application/x-www-form-urlencoded, WHATWG URL §5). Test: tests/unit/server/target_test.cc.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/error.h"

namespace twosource::server {

using Parameters = std::map<std::string, std::string, std::less<>>;

struct Target {
  std::vector<std::string> path;  ///< its parts, decoded: {"s", "3f9ab2"}; none of "/"
  Parameters parameters;          ///< the first of a name
};

/// What a parameter says; empty where it is not there.
std::string value_of(const Parameters& parameters, std::string_view name);

/// Errors: kBrokenInput, what is no target of this server: not UTF-8, control characters, "..", "%" without two digits.
Result<Target> parse_target(std::string_view target);

/// "a=1&b=2", as a form sends it. Errors: kBrokenInput.
Result<Parameters> parse_form(std::string_view form);

}  // namespace twosource::server
