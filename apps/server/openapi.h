// The OpenAPI document of the addresses under /api: apps/server/openapi.json, which the program carries inside.
#pragma once

#include <string_view>

namespace twosource::server {

std::string_view openapi();

}  // namespace twosource::server
