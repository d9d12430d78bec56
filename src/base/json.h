// JSON for all stages, by nlohmann-json: the one place that includes it.
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "twosource/error.h"

namespace twosource::base {

/// Objects keep the order in which their keys were written, so that output is stable and reads well.
using Json = nlohmann::ordered_json;

/// Parses JSON text. A broken text is an Error(kBrokenInput) at `where`, with the byte and what was expected; nesting
/// deeper than 200 levels is refused.
Result<Json> parse_json(std::string_view text, const std::string& where);

/// Reads and parses a file of data/. Whatever is wrong is an Error(kDataBroken) that names the file.
Result<Json> read_json_file(const std::filesystem::path& path);

/// A whole file as bytes. Missing: kNotFound; a folder or no permission: kUnreadable; over `limit` bytes: kTooLarge.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit = std::size_t{1} << 30);

/// Compact JSON on one line; invalid UTF-8 becomes U+FFFD.
std::string to_text(const Json& json);

}  // namespace twosource::base
