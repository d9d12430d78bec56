// MessagePack for tests, written as JSON text.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "base/json.h"

namespace twosource::language {

inline std::string packed(std::string_view json) {
  const auto parsed = base::parse_json(json, "test");
  EXPECT_TRUE(parsed) << parsed.error().line();
  if (!parsed) return "";
  const auto bytes = base::Json::to_msgpack(*parsed);
  return {bytes.begin(), bytes.end()};
}

}  // namespace twosource::language
